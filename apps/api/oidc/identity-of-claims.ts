import { createHash } from 'node:crypto';
import { type Refusal, refuse } from '@domain';
import { type Configuration, type Identity, ROLES, type Role } from '@ledger';
import { isIdentifier } from '../validation/formats';
import type { Claims } from './provider-client';

/** The value of the merchant's claim for somebody who may act for all of them. */
const WHOLE_LEDGER = '*';
/** What is longer, or holds other characters, is told by its hash: an actor stands in every event, and in addresses. */
const PLAIN_SUBJECT = /^[\x21-\x7e]{1,200}$/;

/** Who somebody is to the ledger, by the word of the provider. FORBIDDEN where it names no merchant, or no role of ours. */
export function identityOf(
  claims: Claims,
  settings: Pick<Configuration, 'oidcRolesClaim' | 'oidcMerchantClaim'>,
): Identity | Refusal {
  const roles = rolesIn(claimAt(claims, settings.oidcRolesClaim));
  if (roles.length === 0) return refuse('FORBIDDEN', 'The provider names no role that opens anything.');
  const merchantId = claimAt(claims, settings.oidcMerchantClaim);
  const keyId = `oidc:${subject(claims.sub)}`;
  if (merchantId === WHOLE_LEDGER) return { keyId, roles, scope: { kind: 'ledger' } };
  if (typeof merchantId !== 'string' || !isIdentifier(merchantId)) {
    return refuse('FORBIDDEN', 'The provider names no merchant.');
  }
  return { keyId, roles, scope: { kind: 'merchant', merchantId } };
}

function subject(sub: string): string {
  return PLAIN_SUBJECT.test(sub) ? sub : `sha256-${createHash('sha256').update(sub).digest('hex')}`;
}

/** A claim of this very name, or else the one that its dots lead to. */
function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as Record<string, unknown>)[name]
          : undefined,
      claims,
    );
}

/** A customer comes by a link, never by a provider. */
function rolesIn(claim: unknown): readonly Role[] {
  const named = typeof claim === 'string' ? claim.split(/[ ,]+/) : Array.isArray(claim) ? claim : [];
  return ROLES.filter((role) => role !== 'customer' && named.includes(role));
}
