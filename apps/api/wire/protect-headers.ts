import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** The documents' page brings its own scripts and styles, some of them within the page; nothing comes from elsewhere. */
const DOCS = {
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
  useDefaults: false,
};

/** Headers that tell browsers to do nothing clever with what they get. HTTPS is the business of whoever stands before us. */
export async function protectHeaders(fastify: FastifyInstance): Promise<void> {
  await fastify.register(helmet, { contentSecurityPolicy: DOCS, strictTransportSecurity: false });
}
