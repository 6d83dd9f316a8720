import { type Refusal, refuse } from '@domain';
import type { FastifyRequest } from 'fastify';

/**
 * A browser sends its cookies along whatever page made the call, so a call that changes something has to come from a page of
 * ours. Browsers say so themselves, in words that no page can choose. FORBIDDEN where neither header says it.
 */
export function refuseOtherOrigins(
  { headers, host }: Pick<FastifyRequest, 'headers' | 'host'>,
  publicUrl: string | undefined,
): Refusal | undefined {
  const site = headers['sec-fetch-site'];
  if (site === undefined ? isOwn(headers.origin, host, publicUrl) : site === 'same-origin') return undefined;
  return refuse(
    'FORBIDDEN',
    'A session changes nothing for pages of another origin: neither Sec-Fetch-Site nor Origin says that the call comes from a page of this one.',
  );
}

/** For calls that no cookie gives any power: a program may make them, and no page of another origin. */
export function refuseStrangePages(
  request: Pick<FastifyRequest, 'headers' | 'host'>,
  publicUrl: string | undefined,
): Refusal | undefined {
  const { 'sec-fetch-site': site, origin } = request.headers;
  return site === undefined && origin === undefined ? undefined : refuseOtherOrigins(request, publicUrl);
}

function isOwn(origin: string | undefined, host: string, publicUrl: string | undefined): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host || (publicUrl !== undefined && origin === new URL(publicUrl).origin);
}
