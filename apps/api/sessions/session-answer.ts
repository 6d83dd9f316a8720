import type { Session } from '@ledger';
import { rolesOf } from '../access/caller';

/** Who somebody is for as long as they stay signed in. */
export function sessionAnswer(session: Session) {
  const { keyId: actor, scope, via, expiresAt } = session;
  return {
    actor,
    merchantId: scope.kind === 'ledger' ? null : scope.merchantId,
    roles: rolesOf(session),
    ...{ via, expiresAt },
  };
}
