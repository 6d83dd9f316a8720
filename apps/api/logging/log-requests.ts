import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** An answer that took longer is worth a line of its own. */
const SLOW_MS = 1_000;

/**
 * A line for each answer at `debug`; at the usual level only for those that somebody may have to look at. The route
 * stands there as it was declared: an address can hold ids of customers.
 */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { statusCode: status, elapsedTime } = reply;
    const remarkable = status >= 500 || elapsedTime > SLOW_MS;
    if (remarkable || logger.isLevelEnabled('debug')) {
      const { method, routeOptions, id: requestId, caller } = request;
      const line = {
        requestId,
        method,
        route: routeOptions.url ?? 'none',
        status,
        ms: Math.round(elapsedTime),
        keyId: caller?.keyId ?? null,
      };
      if (remarkable) logger.warn(line, 'answered');
      else logger.debug(line, 'answered');
    }
    done();
  });
}
