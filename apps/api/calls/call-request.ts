import type { FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller';
import type { JsonBody } from '../wire/json-body';

/** A request as the controllers see it: addressed, authorized, its body read but not yet checked. */
export type CallRequest = FastifyRequest<{
  Params: Readonly<Record<string, string>>;
  Querystring: Readonly<Record<string, string | readonly string[]>>;
  Body: JsonBody;
}>;

/** Who calls; every route but the open ones has one. */
export function callerOf({ caller, routeOptions }: Pick<CallRequest, 'caller' | 'routeOptions'>): Caller {
  if (!caller) throw new Error(`${routeOptions.url} asked who calls, yet is open to all`);
  return caller;
}

/** The bytes of a body that is a file; none where nothing came. */
export function fileOf({ body }: { readonly body: unknown }): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array();
}

/** The one merchant the call concerns. */
export function merchantOf(request: Pick<CallRequest, 'caller' | 'routeOptions'>): string {
  const { merchantId } = callerOf(request);
  if (merchantId === null) throw new Error(`${request.routeOptions.url} asked for a merchant, yet needs none`);
  return merchantId;
}
