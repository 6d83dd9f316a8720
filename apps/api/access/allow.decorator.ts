import type { Role } from '@ledger';
import { RouteConfig } from '@nestjs/platform-fastify';

/** Who may call a route, and for whom. A route that says nothing does not start. */
export interface Access {
  /** Any one of these opens the route; empty: open to everybody, without a key. */
  readonly roles: readonly Role[];
  /** Whether a merchant's own key opens the route too, or only one of the whole ledger; or no key, but a customer's link. */
  readonly keys: 'any' | 'ledger' | 'link';
  /** Whether the call concerns one merchant: `needed`, `possible` (a whole-ledger key may ask for all), or `none`. */
  readonly merchant: 'needed' | 'possible' | 'none';
  /** What the body is; lines are read as a stream by the route itself, a file as its bytes. */
  readonly body: 'json' | 'lines' | 'file';
}

/** The route is for keys with one of these roles, and concerns the one merchant of the key or of `Merchant-Id`. */
export function Allow(...roles: readonly [Role, ...Role[]]): MethodDecorator {
  return accessOf({ roles, keys: 'any', merchant: 'needed', body: 'json' });
}

/** As `Allow`, for a body that is read line by line. */
export function AllowLines(...roles: readonly [Role, ...Role[]]): MethodDecorator {
  return accessOf({ roles, keys: 'any', merchant: 'needed', body: 'lines' });
}

/** As `Allow`; a whole-ledger key that names no merchant asks for all of them. */
export function AllowAcrossMerchants(...roles: readonly [Role, ...Role[]]): MethodDecorator {
  return accessOf({ roles, keys: 'any', merchant: 'possible', body: 'json' });
}

/** The route concerns the ledger as a whole: it is for whole-ledger keys with one of these roles. */
export function AllowOnLedger(...roles: readonly [Role, ...Role[]]): MethodDecorator {
  return accessOf({ roles, keys: 'ledger', merchant: 'none', body: 'json' });
}

/**
 * The route concerns one merchant, and is the business of whoever keeps the ledger: for whole-ledger keys with one of these
 * roles, which name the merchant. No merchant agrees on its own terms, or says where its money went.
 */
export function AllowByLedger(...roles: readonly [Role, ...Role[]]): MethodDecorator {
  return accessOf({ roles, keys: 'ledger', merchant: 'needed', body: 'json' });
}

/** As `AllowByLedger`; a key that names no merchant means all of them. */
export function AllowByLedgerForAll(...roles: readonly [Role, ...Role[]]): MethodDecorator {
  return accessOf({ roles, keys: 'ledger', merchant: 'possible', body: 'json' });
}

/** As `AllowByLedger`, for a body that is a file. */
export function AllowFileByLedger(...roles: readonly [Role, ...Role[]]): MethodDecorator {
  return accessOf({ roles, keys: 'ledger', merchant: 'needed', body: 'file' });
}

/** As `AllowOnLedger`, for a body that is a file. */
export function AllowFileOnLedger(...roles: readonly [Role, ...Role[]]): MethodDecorator {
  return accessOf({ roles, keys: 'ledger', merchant: 'none', body: 'file' });
}

/** The route is about the log as a whole and tells nobody's business: any key with one of these roles opens it. */
export function AllowAnyKey(...roles: readonly [Role, ...Role[]]): MethodDecorator {
  return accessOf({ roles, keys: 'any', merchant: 'none', body: 'json' });
}

/** The route is for whoever follows a link that was made for a customer, and for nobody with a key. */
export function AllowByLink(): MethodDecorator {
  return accessOf({ roles: ['customer'], keys: 'link', merchant: 'needed', body: 'json' });
}

/** Answers without a key. */
export function OpenToAll(): MethodDecorator {
  return accessOf(OPEN);
}

export const OPEN: Access = { roles: [], keys: 'any', merchant: 'none', body: 'json' };

/** Whoever calls the route has looked at something that is worth telling: the log hears of it within a second. */
export function RecordAccess(): MethodDecorator {
  return configure({ isRecorded: true });
}

function accessOf(access: Access): MethodDecorator {
  return configure({ access });
}

const configured = new WeakMap<object, object>();

/** Nest keeps the last configuration of a route only; two that say different things are put together, in any order. */
function configure(part: object): MethodDecorator {
  return (target, name, descriptor) => {
    const handler = descriptor.value as object;
    const config = { ...configured.get(handler), ...part };
    configured.set(handler, config);
    RouteConfig(config)(target, name, descriptor);
  };
}
