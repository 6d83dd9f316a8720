import type { Instant } from '@domain';

export const ROLES = ['fulfilment', 'finance', 'auditor', 'customer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whose data a key opens: one merchant's, one customer's of a merchant, or the whole ledger's. */
export type ApiKeyScope =
  | { readonly kind: 'merchant'; readonly merchantId: string }
  | { readonly kind: 'customer'; readonly merchantId: string; readonly customerId: string }
  | { readonly kind: 'ledger' };

export interface ApiKey {
  /** Public: it names the actor in events and logs. */
  readonly keyId: string;
  readonly scope: ApiKeyScope;
  readonly roles: readonly Role[];
  /** What its maker calls it. */
  readonly label: string;
  readonly createdAt: Instant;
  readonly revokedAt?: Instant;
}

/** Who calls, as far as access goes: a key, or a person under `oidc:<subject>` whom a provider vouches for. */
export type Identity = Pick<ApiKey, 'keyId' | 'scope' | 'roles'>;

/** What a new key is to open. */
export type ApiKeyGrant = Pick<ApiKey, 'scope' | 'roles' | 'label'>;

/** `text` is shown once and kept nowhere. */
export interface MadeApiKey {
  readonly apiKey: ApiKey;
  readonly text: string;
}
