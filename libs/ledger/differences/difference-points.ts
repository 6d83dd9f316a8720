import type { Instant } from '@domain';
import {
  type CatchingUp,
  isCatchingUp,
  merchantBooksProjection,
  type PageUnknown,
  type Read,
  readFirstSequenceAfter,
  readKnownSequence,
  readPageToken,
} from '@read-models';
import type { PlacedLog } from '../placing/placed-log';

export interface DifferenceAsked {
  /** Absent: of all merchants, and of the ledger itself. */
  readonly merchantId?: string;
  /** Of the merchant: only one of both. */
  readonly orderId?: string;
  readonly customerId?: string;
  /** A sequence, or an instant, which means the last event before the first that was recorded later. Absent: before all. */
  readonly from?: number | Instant;
  /** Absent: what is known now. */
  readonly to?: number | Instant;
  readonly page?: string;
  readonly limit?: number;
}

export interface DifferencePoints {
  readonly from: number;
  readonly to: number;
  /** Where the page begins. */
  readonly after: number;
}

/** Both points and the beginning of the page; those of the first page are kept in the names of the others. */
export async function differencePoints(
  log: PlacedLog,
  asked: DifferenceAsked,
): Promise<DifferencePoints | CatchingUp | PageUnknown> {
  if (asked.page !== undefined) {
    const values = readPageToken(asked.page, differenceName(asked), ['integer', 'integer', 'integer']);
    const [from, to, after] = (values ?? []).map(Number);
    if (from === undefined || to === undefined || after === undefined) return { pageUnknown: asked.page };
    return { from, to, after };
  }
  const known = await knownToAll(log, asked.merchantId);
  if (isCatchingUp(known)) return known;
  const ends: number[] = [];
  for (const point of [asked.from ?? -1, asked.to ?? known.sequence]) {
    const later = typeof point === 'number' ? undefined : await readFirstSequenceAfter(log.views, point);
    if (later && isCatchingUp(later)) return later;
    const sequence = later?.answer === undefined ? known.sequence : later.answer - 1;
    ends.push(typeof point === 'number' ? point : sequence);
  }
  const [from = -1, to = known.sequence] = ends;
  const reached = await readKnownSequence(log.views, Math.max(from, to, 0));
  return isCatchingUp(reached) ? reached : { from, to, after: from };
}

/** Up to where both the log and the books are known. */
async function knownToAll(log: PlacedLog, merchantId: string | undefined): Promise<Read<number> | CatchingUp> {
  const places = await readKnownSequence(log.views);
  if (isCatchingUp(places)) return places;
  const books = await log.views.read(merchantBooksProjection, async ({ sequence }) => sequence, { merchantId });
  if (isCatchingUp(books)) return books;
  const sequence = Math.min(places.sequence, books.sequence);
  return { sequence, answer: sequence };
}

/** The name of a page: one of a question is none of another. */
export function differenceName({ merchantId, orderId, customerId, from, to }: DifferenceAsked): string {
  return ['difference', merchantId ?? '', orderId ?? '', customerId ?? '', from ?? '', to ?? ''].join(' ');
}
