import { type Instant, isRefusal, type Refusal, refuse } from '@domain';
import { logTimesProjection, minuteOf, readFirstSequenceFrom } from '@read-models';
import { positionToken } from '../ids/position';
import type { OpenLedger } from '../opening/open-ledger';
import { lastSequence, type PlacedLog } from '../placing/placed-log';
import { placed, standsBetween } from '../placing/placed-stream';
import type { Projecting } from '../projecting/projecting';
import { catchingUp } from '../queries/reached-position';
import type { Views } from '../queries/views';
import type { EventSearch, FoundEvent, FoundEvents } from './event-search';
import { type Match, type Scanned, searchBackward, searchForward } from './search-log';
import { readSearchPage, writeSearchPage } from './search-page';
import { searchStream } from './search-stream';

/** Clocks of several machines differ: events of a minute may stand a little behind its end in the log. */
const SKEW_MS = 600_000;

/** Looks for events in the log itself: nothing is indexed for it, and a page looks at a bounded part. */
export class EventSearches {
  private readonly log: PlacedLog;

  constructor(
    private readonly ledger: OpenLedger,
    // Of these nothing but places, which stay right where views are no longer kept: the log can be searched then, too.
    { views: places }: Pick<Projecting, 'views'>,
    private readonly views: Views,
  ) {
    this.log = { store: ledger.store, views: places };
  }

  /** VALIDATION_FAILED for a page of another search. CATCHING_UP where the engine does not number events and no view does yet. */
  async search(asked: EventSearch): Promise<FoundEvents | Refusal> {
    const name = `${asked.order} ${asked.stream ?? ''}`;
    const start = asked.page === undefined ? undefined : readSearchPage(name, asked.page);
    if (asked.page !== undefined && start === undefined) {
      return refuse('VALIDATION_FAILED', 'The page belongs to another search.', { member: 'page' });
    }
    const { stream } = asked;
    const scanned =
      stream === undefined ? await this.scan(asked, start) : await this.scanStream({ ...asked, stream }, start);
    if (isRefusal(scanned)) return scanned;
    const { found, searched, rest } = scanned;
    return {
      events: found.map((match) => this.foundEvent(match)),
      ...(searched && { searched }),
      ...(rest !== undefined && { next: writeSearchPage(name, rest) }),
    };
  }

  private async scan(asked: EventSearch, start: number | undefined): Promise<Scanned | Refusal> {
    const { recordedFrom, recordedTo, fromSequence = 0, toSequence = Number.MAX_SAFE_INTEGER } = asked;
    const first = Math.max(fromSequence, (recordedFrom && (await this.sequenceFrom(recordedFrom))) || 0);
    const later = recordedTo && (await this.sequenceFrom(new Date(Date.parse(recordedTo) + SKEW_MS).toISOString()));
    const last = later ? Math.min(toSequence, later) : toSequence;
    if (asked.order === 'oldest' && (start ?? first) === 0) {
      return await searchForward(this.log, asked, { start: 0, last });
    }
    const end = await lastSequence(this.log);
    if (typeof end === 'object') return catchingUp(end);
    if (asked.order === 'newest') {
      return await searchBackward(this.log, asked, { start: Math.min(start ?? last, end), first });
    }
    const from = start ?? first;
    return from > end ? { found: [] } : await searchForward(this.log, asked, { start: from, last });
  }

  private async scanStream(
    asked: EventSearch & { readonly stream: string },
    start: number | undefined,
  ): Promise<Scanned | Refusal> {
    const isWithin = await this.boundsOf(asked);
    if (isRefusal(isWithin)) return isWithin;
    const { found, ...scanned } = await searchStream(this.ledger.store, asked, { start, isWithin });
    return { ...scanned, found: await placed(this.log, found) };
  }

  private async boundsOf({ fromSequence, toSequence }: EventSearch) {
    if (fromSequence === undefined && toSequence === undefined) return () => true;
    const end = await lastSequence(this.log);
    if (typeof end === 'object') return catchingUp(end);
    return standsBetween(this.log, fromSequence ?? 0, Math.min(toSequence ?? end, end));
  }

  /** The sequence before which nothing was recorded in or after the minute of an instant; undefined where that is not known. */
  private async sequenceFrom(at: Instant): Promise<number | undefined> {
    const first = await this.views.ask(logTimesProjection, {}, (views) => readFirstSequenceFrom(views, minuteOf(at)));
    return isRefusal(first) ? undefined : first.answer;
  }

  private foundEvent({ sequence, recorded, record }: Match): FoundEvent {
    const { ledgerId, store } = this.ledger;
    const position = positionToken({ ledgerId, engine: store.engine }, recorded.cursor);
    return { sequence, position, record, stored: recorded.bytes.toString('utf8') };
  }
}
