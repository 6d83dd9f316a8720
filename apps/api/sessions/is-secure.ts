import type { Configuration } from '@ledger';
import type { FastifyRequest } from 'fastify';

/** Whether the browser came by HTTPS, as far as it is known: a proxy in front of us says it by `PUBLIC_URL` only. */
export function isSecure({ protocol }: Pick<FastifyRequest, 'protocol'>, { publicUrl }: Configuration): boolean {
  return publicUrl === undefined ? protocol === 'https' : publicUrl.startsWith('https:');
}
