import rateLimit from '@fastify/rate-limit';
import type { Configuration } from '@ledger';
import type { FastifyInstance } from 'fastify';
import { statusOf } from '../problem/problem';

/** Counts a key's requests per second, where the configuration sets a limit. Health and docs are never counted. */
export async function limitRates(fastify: FastifyInstance, { rateLimitPerSecond: max }: Configuration): Promise<void> {
  if (max === 0) return;
  await fastify.register(rateLimit, {
    max,
    timeWindow: 1_000,
    // Behind authentication, so that nobody uses up another's share by sending a wrong key under their address.
    hook: 'preParsing',
    keyGenerator: ({ caller, ip }) => caller?.keyId ?? ip,
    allowList: ({ caller }) => caller === undefined,
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: statusOf('RATE_LIMITED') }),
  });
}
