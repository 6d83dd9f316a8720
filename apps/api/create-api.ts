import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AccessLog, ApiKeys, type Configuration, CustomerLinks, Sessions } from '@ledger';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { Logger } from 'nestjs-pino';
import { guardEveryRoute } from './access/access.hook';
import { linkDoor } from './access/customer-link';
import { limitRates } from './access/rate-limit';
import { recordAccesses } from './access/record-accesses';
import { ApiModule } from './api.module';
import { serveDocs } from './docs/serve-docs';
import { HttpMetrics } from './health/http-metrics';
import { createLogger, frameworkLogger } from './logging/create-logger';
import { logRequests } from './logging/log-requests';
import { servePortal } from './portal/serve-portal';
import { ProblemFilter } from './problem/problem.filter';
import { sendProblem } from './problem/send-problem';
import { thrownProblem } from './problem/thrown-problem';
import { stop } from './stopping/stop';
import { readBodies } from './wire/json-body';
import { protectHeaders } from './wire/protect-headers';
import { BODY_BYTES_MAX, PARAMETER_LENGTH_MAX } from './wire/wire.limits';

/** The service, ready to listen. */
export interface Api {
  readonly app: NestFastifyApplication;
  /** Answers where it listens. */
  listen(): Promise<string>;
  /** Takes no more connections, finishes the requests it has, then closes the ledger. */
  stop(): Promise<void>;
}

/** Opens the ledger of a configuration and puts HTTP in front of it. */
export async function createApi(configuration: Configuration): Promise<Api> {
  const logger = createLogger(configuration);
  const quiet = frameworkLogger(logger);
  const adapter = new FastifyAdapter({
    loggerInstance: quiet,
    // One child logger per request would cost more than all the lines it ever writes.
    childLoggerFactory: () => quiet,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }: IncomingMessage) => requestIdOf(headers['x-request-id']),
    // Addresses that cannot be read never reach a route, nor the filter of its faults.
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      void sendProblem(reply, thrownProblem(error));
    },
    bodyLimit: BODY_BYTES_MAX,
    trustProxy: configuration.trustedProxies ?? false,
    routerOptions: { maxParamLength: PARAMETER_LENGTH_MAX },
    // What comes on an open connection while the service stops is still answered.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    skipMiddie: true,
  });
  // What Nest has to say of a start that failed is kept back: whoever started it is told once, by the fault itself.
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(configuration, quiet), adapter, {
    bodyParser: false,
    bufferLogs: true,
    autoFlushLogs: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.flushLogs();
  app.useGlobalFilters(new ProblemFilter());

  const fastify = adapter.getInstance();
  readBodies(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    done();
  });
  await protectHeaders(fastify);
  const { publicUrl } = configuration;
  const links = linkDoor(app.get(CustomerLinks));
  guardEveryRoute(fastify, { keys: app.get(ApiKeys), sessions: app.get(Sessions), links, publicUrl });
  recordAccesses(fastify, app.get(AccessLog));
  await limitRates(fastify, configuration);
  app.get(HttpMetrics).observe(fastify);
  logRequests(fastify, logger);
  serveDocs(app);
  await servePortal(fastify);
  await app.init();

  return {
    app,
    listen: async () => {
      await app.listen(configuration.port, configuration.host);
      return app.getUrl();
    },
    stop: () => stop(app, configuration),
  };
}

/** A caller's own id is kept where it is fit for logs, so that their lines and ours can be laid side by side. */
function requestIdOf(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(header) ? header : randomUUID();
}
