import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OPEN } from '../access/allow.decorator';
import { pagePolicy } from './page-policy';

/** As the build leaves it beside us; from sources, as the last build left it. */
const PLACES = [join(__dirname, '../../portal'), join(__dirname, '../../../dist/apps/portal')];
const NONCE = /NONCE/g;
const CUSTOMER = /^\/customer(\/|\?|$)/;
const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;
/** What is not the portal's: who asks there for a page that is none is told so. */
const OF_THE_SERVICE = /^\/(v1|docs|health|metrics|assets)(\/|\?|$)/;

/**
 * Serves the built portal at `/`: its files under names that change with them, for ever and compressed beforehand, and its two
 * pages under every address that a browser asks for a page. Without a build there is none, and the service is one without pages.
 */
export async function servePortal(fastify: FastifyInstance): Promise<void> {
  const root = PLACES.find((place) => existsSync(join(place, 'staff.manifest.json')));
  if (root === undefined) return;
  await fastify.register(fastifyStatic, {
    root: join(root, 'assets'),
    serve: false,
    preCompressed: true,
    immutable: true,
    maxAge: YEAR_MS,
  });
  const [staff, customer] = ['index.html', 'customer.html'].map((name) => readFileSync(join(root, name), 'utf8'));
  const open = { config: { access: OPEN } };
  fastify.get('/assets/*', open, (request, reply) => reply.sendFile((request.params as { '*': string })['*']));
  // No route of its own for every address: the service must still be able to say which of its own it does not have.
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.is404 || !wantsPage(request)) return done();
    sendPage(reply, CUSTOMER.test(request.url) ? (customer ?? '') : (staff ?? ''));
  });
}

/** The page's styles and scripts are known by a number that is good for this answer only. */
function sendPage(reply: FastifyReply, page: string) {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .headers({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': pagePolicy(nonce),
    })
    .send(page.replace(NONCE, nonce));
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html') && !OF_THE_SERVICE.test(url);
}
