import { type Instant, isRefusal, type Refusal } from '@domain';
import { logTimesProjection, merchantBooksProjection, readFirstPostedAfter, readFirstSequenceFrom } from '@read-models';
import type { Views } from './views';

const MINUTE_MS = 60_000;

/** Whose books, in which currency. */
export interface BooksAsked {
  readonly merchantId: string;
  readonly currency: string;
  readonly atLeast?: string | undefined;
}

/**
 * The sequence behind which the books are those of an instant: the last before the first event that was recorded later.
 * The log's minutes tell where to look, and within the minute the books themselves: what posts nothing there changes
 * nothing. Undefined while no later event is known: then the books of now are those, and may still change.
 */
export async function sequenceAt(views: Views, asked: BooksAsked, at: Instant): Promise<number | undefined | Refusal> {
  const { merchantId } = asked;
  const minute = Math.floor(Date.parse(at) / MINUTE_MS) * MINUTE_MS;
  const firstFrom = (instant: number) =>
    views.ask(logTimesProjection, { merchantId }, (reader) =>
      readFirstSequenceFrom(reader, new Date(instant).toISOString()),
    );
  const next = await firstFrom(minute + MINUTE_MS);
  if (isRefusal(next)) return next;
  const begin = await firstFrom(minute);
  if (isRefusal(begin)) return begin;
  if (begin.answer === undefined) return undefined;
  const within = { from: begin.answer, ...(next.answer !== undefined && { below: next.answer }) };
  const posted = await views.ask(merchantBooksProjection, asked, (reader) =>
    readFirstPostedAfter(reader, asked, at, within),
  );
  if (isRefusal(posted)) return posted;
  const first = posted.answer ?? next.answer;
  return first === undefined ? undefined : first - 1;
}
