import type { CustomerLink, Identity, Role } from '@ledger';
import type { Access } from './allow.decorator';

/** Who calls, and for whom. */
export interface Caller {
  /** Of an API key, or whatever else names who calls: the actor of events and of accesses. */
  readonly keyId: string;
  readonly roles: readonly Role[];
  /** Null where the call concerns no merchant, or all of them. */
  readonly merchantId: string | null;
  /** Set for a customer's own key: nobody else's data may be shown. */
  readonly customerId?: string;
  /** Set for whoever came by a link: nothing but its order may be shown. */
  readonly link?: CustomerLink;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Undefined only on routes that are open to all. */
    caller: Caller | undefined;
  }
  interface FastifyContextConfig {
    access?: Access;
    /** Set where the log is told of each call. */
    isRecorded?: true;
  }
}

/** The roles a key really has: a customer's key is a customer's and no more, and no other key is. */
export function rolesOf({ scope, roles }: Pick<Identity, 'scope' | 'roles'>): readonly Role[] {
  return roles.filter((role) => (role === 'customer') === (scope.kind === 'customer'));
}
