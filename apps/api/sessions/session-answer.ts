import type { Instant } from '@domain';
import type { Session } from '@ledger';
import { rolesOf } from '../access/caller';

/** Who somebody is for as long as they stay signed in, and the day that the ledger has. */
export function sessionAnswer(session: Session, now: Instant) {
  const { keyId: actor, scope, via, expiresAt } = session;
  return {
    actor,
    merchantId: scope.kind === 'ledger' ? null : scope.merchantId,
    roles: rolesOf(session),
    ...{ via, expiresAt, today: now.slice(0, 10) },
  };
}
