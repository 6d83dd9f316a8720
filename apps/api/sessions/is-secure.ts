import type { Configuration } from '@ledger';
import type { FastifyRequest } from 'fastify';

/** Whether the browser came by HTTPS, as far as it is known: by `PUBLIC_URL`, or by the word of a trusted proxy. */
export function isSecure({ protocol }: Pick<FastifyRequest, 'protocol'>, { publicUrl }: Configuration): boolean {
  return publicUrl === undefined ? protocol === 'https' : publicUrl.startsWith('https:');
}
