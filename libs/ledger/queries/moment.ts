import { type Instant, isRefusal, type Refusal } from '@domain';
import {
  type CatchingUp,
  logTimesProjection,
  type PageUnknown,
  type PastMoment,
  type Projection,
  type Read,
  type ReadModelReader,
  readFirstSequenceAfter,
  readInstantAt,
} from '@read-models';
import type { Clock } from '../clock/clock';
import type { Viewed } from './viewed';

/** Which moment of the ledger a question is about: at most one of the two; neither: now. */
export interface MomentAsked {
  /** A sequence: everything up to and with that event. */
  readonly asOf?: number | undefined;
  /** An instant: the longest prefix of the log before the first event that was recorded later than it. */
  readonly at?: Instant | undefined;
}

export interface MomentOfMerchant extends MomentAsked {
  readonly merchantId?: string | undefined;
  /** A position that the answer must know. */
  readonly atLeast?: string | undefined;
}

/** What views have to say of now for a moment to be found. */
export interface ViewsOfNow {
  /** What a view says now. Refuses with POSITION_UNKNOWN, CATCHING_UP, and VALIDATION_FAILED for a page that was never handed out. */
  askNow<Answer>(
    projection: Projection,
    asked: Pick<MomentOfMerchant, 'merchantId' | 'atLeast'>,
    read: (views: ReadModelReader) => Promise<Read<Answer> | CatchingUp | PageUnknown>,
  ): Promise<Viewed<Answer> | Refusal>;
  /** Of a view that stands before the event that is asked about. */
  behind(projection: Projection, sequence: number, head: number): Refusal;
}

/** A moment as the log tells it. */
export interface Moment {
  /** Absent: now. */
  readonly asOf?: number;
  /** What an answer about it says beside the sequence. */
  readonly told: Pick<Viewed<unknown>, 'at' | 'final'>;
}

/**
 * The sequence of the moment that is asked for, as far as all these views have come. While no event is known that was
 * recorded later than an instant, its prefix is what is known, and not final. Refuses as views do.
 */
export async function momentOf(
  views: ViewsOfNow,
  projections: readonly Projection[],
  { asOf, at, ...asked }: MomentOfMerchant,
): Promise<Moment | Refusal> {
  if (at === undefined) return { ...(asOf !== undefined && { asOf }), told: {} };
  const later = await views.askNow(logTimesProjection, { atLeast: asked.atLeast }, (reader) =>
    readFirstSequenceAfter(reader, at),
  );
  if (isRefusal(later)) return later;
  if (later.answer !== undefined) return { asOf: later.answer - 1, told: { at, final: true } };
  // A view that is further than the log's times may know a later event.
  let known = later.sequence;
  for (const projection of projections) {
    const reached = await views.askNow(projection, asked, (reader) =>
      reader.read(projection, async ({ sequence }) => sequence, { merchantId: asked.merchantId }),
    );
    if (isRefusal(reached)) return reached;
    known = Math.min(known, reached.sequence);
  }
  return { asOf: known, told: { at, final: false } };
}

/** A moment, and what time it was then. */
export interface TimedMoment extends Moment {
  readonly now: Instant;
}

/** The same with the time it was, or is. Refuses as views do. */
export async function timedMomentOf(
  views: ViewsOfNow,
  projections: readonly Projection[],
  asked: MomentOfMerchant,
  clock: Clock,
): Promise<TimedMoment | Refusal> {
  const moment = await momentOf(views, projections, asked);
  if (isRefusal(moment)) return moment;
  const { asOf, told } = moment;
  // An answer about an earlier moment must not depend on the day on which it is asked for.
  const then = asOf === undefined ? undefined : await timeAt(views, { asOf, told }, clock);
  return typeof then === 'object' ? then : { ...moment, now: then ?? clock.now() };
}

/** The latest `recordedAt` up to a sequence. Refuses as views do. */
async function latestInstantAt(views: ViewsOfNow, asOf: number): Promise<Instant | undefined | Refusal> {
  const latest = await views.askNow(logTimesProjection, {}, (reader) => readInstantAt(reader, asOf));
  if (isRefusal(latest)) return latest;
  if (latest.sequence < asOf) return views.behind(logTimesProjection, latest.sequence, asOf);
  return latest.answer;
}

/** What views that keep no versions are asked about an earlier moment. Refuses as views do. */
export async function pastMomentAt(views: ViewsOfNow, asOf: number): Promise<PastMoment | Refusal> {
  const latest = await latestInstantAt(views, asOf);
  // Before the first event there was nothing: no time is as early.
  return typeof latest === 'object' ? latest : { asOf, latest: latest ?? '' };
}

/** What time it was at an earlier moment: the instant that was asked for, unless it is still to come, or that of the log. Refuses as views do. */
export async function timeAt(
  views: ViewsOfNow,
  { asOf, told: { at } }: { readonly asOf: number; readonly told: Moment['told'] },
  clock: Clock,
): Promise<Instant | undefined | Refusal> {
  if (at === undefined) return latestInstantAt(views, asOf);
  const now = clock.now();
  return at < now ? at : now;
}
