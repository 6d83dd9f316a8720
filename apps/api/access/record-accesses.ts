import { refuse } from '@domain';
import type { AccessLog } from '@ledger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendRefusal } from '../problem/send-problem';

/** Tells the access log of each call to a route that says so; such a route answers nobody while that cannot be told. */
export function recordAccesses(fastify: FastifyInstance, accessLog: AccessLog): void {
  fastify.addHook('onRoute', (route) => {
    if (!route.config?.isRecorded) return;
    // Hooks of a route come behind those of all: by now it is known who calls.
    route.onRequest = (_request, reply, done) => {
      if (accessLog.hasRoom()) done();
      else
        sendRefusal(reply, refuse('STORE_UNAVAILABLE', 'Who looks at what cannot be recorded: nobody may, for now.'));
    };
    // At the answer's head, not at its end: a file may take long.
    route.onSend = (request, reply, payload, done) => {
      noteCall(accessLog, request, reply.statusCode);
      done(null, payload);
    };
  });
}

/** For an answer that passes no hook. */
export function noteCall(
  accessLog: AccessLog,
  { caller, method, params, routeOptions }: FastifyRequest,
  status: number,
) {
  if (!caller) return;
  const { keyId: actor, merchantId, link } = caller;
  const named = { ...(params as Record<string, string> | undefined), ...(link && { orderId: link.orderId }) };
  const ids = Object.entries(named).map(([name, id]) => ({ name, id: told(id) }));
  accessLog.note({
    ...{ actor, route: `${method} ${routeOptions.url}`, ids, status },
    ...(merchantId !== null && { merchantId }),
  });
}

/** An address may hold anything; what is no reference is not kept. */
function told(id: string): string {
  return /^[A-Za-z0-9._~-]{1,64}$/.test(id) ? id : '-';
}
