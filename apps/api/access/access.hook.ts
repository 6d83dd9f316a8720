import { isRefusal, type Refusal, refuse } from '@domain';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { sendRefusal } from '../problem/send-problem';
import { OPEN } from './allow.decorator';
import { authorizeCall } from './authorize-call';
import type { Caller } from './caller';
import { callerByLink } from './customer-link';
import { type Doors, identify } from './doors';

/** Routes of plugins, which cannot carry a declaration of ours. */
const OPEN_PATHS = /^\/docs(\/|$)/;

/** Decides on every call before its body is read: a stranger cannot make the service hold a megabyte. */
export function guardEveryRoute(fastify: FastifyInstance, doors: Doors): void {
  fastify.decorateRequest('caller', undefined);
  fastify.decorateRequest('session', undefined);
  fastify.addHook('onRoute', declareAccess);
  fastify.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config.access;
    // Without a route there is nothing to protect, and the answer is that there is none.
    if (request.is404 || access?.roles.length === 0) return;
    const caller = await callerBy(request, doors);
    if (!isRefusal(caller)) request.caller = caller;
    else return sendRefusal(reply, caller);
  });
}

/** Deny by default: a route that does not say who may call it stops the start. */
export function declareAccess(route: RouteOptions): void {
  route.config ??= {} as NonNullable<RouteOptions['config']>;
  if (OPEN_PATHS.test(route.url)) route.config.access = OPEN;
  if (route.config.access === undefined) {
    throw new Error(`${String(route.method)} ${route.url} does not declare who may call it`);
  }
}

async function callerBy(request: FastifyRequest, doors: Doors): Promise<Caller | Refusal> {
  const { access } = request.routeOptions.config;
  if (access?.keys === 'link') return callerByLink(request, doors);
  const identity = await identify(request, doors);
  if (isRefusal(identity)) return identity;
  if (!access) return refuse('FORBIDDEN', 'Nobody may call this route.');
  return authorizeCall(identity, access, request.headers['merchant-id'] as string | undefined);
}
