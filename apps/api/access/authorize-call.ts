import { type Refusal, refuse } from '@domain';
import type { Identity } from '@ledger';
import { invalid } from '../problem/field-error';
import { isIdentifier } from '../validation/formats';
import type { Access } from './allow.decorator';
import { type Caller, rolesOf } from './caller';

/** Refuses with FORBIDDEN; VALIDATION_FAILED where a whole-ledger key must name a merchant and does not. */
export function authorizeCall(key: Identity, access: Access, merchantHeader: string | undefined): Caller | Refusal {
  const roles = rolesOf(key);
  if (!access.roles.some((role) => roles.includes(role))) {
    return refuse('FORBIDDEN', `The route is for the roles ${access.roles.join(', ')}.`, {
      allowed: [...access.roles],
    });
  }
  const { keyId, scope } = key;
  if (scope.kind !== 'ledger') {
    if (access.keys === 'ledger') return refuse('FORBIDDEN', 'The route is for keys of the whole ledger.');
    if (merchantHeader !== undefined && merchantHeader !== scope.merchantId) {
      return refuse('FORBIDDEN', 'The key belongs to another merchant.');
    }
    const { merchantId } = scope;
    return { keyId, roles, merchantId, ...(scope.kind === 'customer' && { customerId: scope.customerId }) };
  }
  if (access.merchant === 'none') return { keyId, roles, merchantId: null };
  if (merchantHeader !== undefined && isIdentifier(merchantHeader)) return { keyId, roles, merchantId: merchantHeader };
  if (merchantHeader === undefined && access.merchant === 'possible') return { keyId, roles, merchantId: null };
  return invalid([{ header: 'Merchant-Id', detail: 'must name the merchant: the key is one of the whole ledger' }]);
}
