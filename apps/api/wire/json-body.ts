import { BANK_FILE_BYTES_MAX } from '@ledger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Access } from '../access/allow.decorator';
import { TRANSPORT_PROBLEMS } from '../problem/transport-problems';
import { type ReadJson, readJson } from './read-json';

const LINES = ['application/x-ndjson', 'application/ndjson', 'application/jsonl'];

/** What banks call their files; what one really is, its reader finds out. */
const FILES = ['application/xml', 'text/xml', 'text/plain', 'text/csv', 'application/octet-stream'];

/** What a body became: absent, read, or refused with the reasons. Streams of lines are left to their route. */
export type JsonBody = ReadJson | undefined;

/** Replaces the parsers of Fastify, which would round large integers and keep the last of two equal keys. */
export function readBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (!takes(request, 'json')) return done(unsupported());
    done(null, bytes.length === 0 ? undefined : readJson(bytes as Buffer));
  });
  fastify.addContentTypeParser(LINES, (request, stream, done) => {
    if (!takes(request, 'lines')) return done(unsupported());
    done(null, stream);
  });
  fastify.addContentTypeParser(FILES, { parseAs: 'buffer', bodyLimit: BANK_FILE_BYTES_MAX }, (request, bytes, done) => {
    if (!takes(request, 'file')) return done(unsupported());
    done(null, bytes);
  });
}

function takes({ headers, routeOptions }: FastifyRequest, body: Access['body']): boolean {
  const encoding = headers['content-encoding'];
  return routeOptions.config.access?.body === body && (encoding === undefined || encoding === 'identity');
}

function unsupported(): Error {
  return Object.assign(new Error('unsupported'), { statusCode: TRANSPORT_PROBLEMS.MEDIA_TYPE_UNSUPPORTED.status });
}
