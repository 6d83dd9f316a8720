import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** The pages of the documents bring their own scripts and styles; nothing comes from elsewhere. */
const PAGES = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
    },
  },
  // Whether there is HTTPS is the business of whoever stands before us.
  strictTransportSecurity: false,
};

/** What is no page holds nothing that a browser should run, show in a frame, or guess the type of. */
const DATA = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/**
 * Tells browsers to do nothing clever with what they get. Only pages get all of it: writing a dozen headers would cost
 * a command a tenth of its time, for clients that never show anything.
 */
export async function protectHeaders(fastify: FastifyInstance): Promise<void> {
  fastify.addHook('onRoute', (route) => {
    if (isPage(route.url)) Object.assign(route, { helmet: PAGES });
  });
  await fastify.register(helmet, { global: false });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!isPage(request.routeOptions.url)) void reply.headers(DATA);
    done();
  });
}

function isPage(route: string | undefined): boolean {
  return route !== undefined && /^\/docs(\/|$)/.test(route);
}
