import { isRefusal, type Refusal, refuse } from '@domain';
import type { CustomerLinks } from '@ledger';
import type { FastifyRequest } from 'fastify';
import { LINK_CALLS_MAX, LINK_WINDOW_MS } from '../wire/wire.limits';
import type { Caller } from './caller';
import { LimitedTries } from './limited-tries';

/** The way in by a link: each link, and each address that tries, has its share of calls. */
export interface LinkDoor {
  readonly links: Pick<CustomerLinks, 'read'>;
  readonly tries: LimitedTries;
}

const LINK = /^Link +([A-Za-z0-9_-]+) *$/i;

export function linkDoor(links: LinkDoor['links']): LinkDoor {
  return { links, tries: new LimitedTries(LINK_CALLS_MAX, LINK_WINDOW_MS) };
}

/** Whoever holds a link acts for its customer. UNAUTHENTICATED, LINK_EXPIRED, RATE_LIMITED. */
export function callerByLink(
  { headers, ip }: FastifyRequest,
  { links: { links, tries } }: { readonly links: LinkDoor },
): Caller | Refusal {
  const token = LINK.exec(headers.authorization ?? '')?.[1];
  const link =
    token === undefined ? refuse('UNAUTHENTICATED', 'A link is needed: Authorization: Link ...') : links.read(token);
  const name = isRefusal(link) ? `from ${ip}` : link.linkId;
  const refused = tries.refusal(name);
  if (refused) return refused;
  tries.note(name);
  if (isRefusal(link)) return link;
  const { linkId, merchantId, customerId } = link;
  return {
    keyId: `link:${linkId}`,
    roles: ['customer'],
    merchantId,
    ...(customerId !== undefined && { customerId }),
    link,
  };
}
