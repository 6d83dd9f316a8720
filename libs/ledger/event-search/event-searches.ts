import { type Instant, isRefusal, type Refusal, refuse } from '@domain';
import { logTimesProjection, minuteOf, readFirstSequenceFrom } from '@read-models';
import { positionToken } from '../ids/position';
import type { OpenLedger } from '../opening/open-ledger';
import type { Views } from '../queries/views';
import type { EventSearch, FoundEvent, FoundEvents } from './event-search';
import { LogPlaces } from './log-places';
import { type Scanned, searchBackward, searchForward } from './search-log';
import { readSearchPage, writeSearchPage } from './search-page';
import { type StreamScanned, searchStream } from './search-stream';

/** Clocks of several machines differ: events of a minute may stand a little behind its end in the log. */
const SKEW_MS = 600_000;

/** Looks for events in the log itself: nothing is indexed for it, and a page looks at a bounded part. */
export class EventSearches {
  private readonly places: LogPlaces;

  constructor(
    private readonly ledger: OpenLedger,
    private readonly views: Views,
  ) {
    this.places = new LogPlaces(ledger.store);
  }

  /** VALIDATION_FAILED for a page of another search, and for what the engine cannot do. */
  async search(asked: EventSearch): Promise<FoundEvents | Refusal> {
    const name = `${asked.order} ${asked.stream ?? ''}`;
    const page = asked.page === undefined ? undefined : readSearchPage(name, asked.page);
    if (asked.page !== undefined && (!page || !(await this.ledger.store.knows(page.cursor)))) {
      return refuse('VALIDATION_FAILED', 'The page belongs to another search.', { member: 'page' });
    }
    if (asked.stream !== undefined) {
      const isBySequence = asked.fromSequence !== undefined || asked.toSequence !== undefined;
      if (isBySequence && !this.places.counts) return uncounted('fromSequence');
      const { found, rest } = await searchStream(this.ledger.store, asked.stream, asked, page?.next);
      return this.answer(found, rest === undefined ? undefined : writeSearchPage(name, { cursor: '', next: rest }));
    }
    const scanned = await this.scan(asked, page);
    if (isRefusal(scanned)) return scanned;
    const { found, from, to, rest } = scanned;
    const hasLooked = asked.order === 'newest' ? from >= to : to >= from;
    return {
      ...this.answer(found, rest && writeSearchPage(name, rest)),
      ...(hasLooked && { searched: { from, to } }),
    };
  }

  private async scan(
    asked: EventSearch,
    page: { readonly cursor: string; readonly next: number } | undefined,
  ): Promise<Scanned | Refusal> {
    const { recordedFrom, recordedTo, fromSequence = 0, toSequence = Number.MAX_SAFE_INTEGER } = asked;
    const first = Math.max(fromSequence, (recordedFrom && (await this.sequenceFrom(recordedFrom))) || 0);
    const later = recordedTo && (await this.sequenceFrom(new Date(Date.parse(recordedTo) + SKEW_MS).toISOString()));
    const last = later ? Math.min(toSequence, later) : toSequence;
    const { store } = this.ledger;
    if (asked.order === 'oldest') {
      return searchForward(store, this.places, { asked, start: page ?? this.places.before(first), first, last });
    }
    const end = await this.places.last();
    if (end === undefined) return uncounted('order');
    return searchBackward(store, this.places, { asked, start: Math.min(page?.next ?? last, end), first });
  }

  /** The sequence before which nothing was recorded in or after the minute of an instant; undefined where that is not known. */
  private async sequenceFrom(at: Instant): Promise<number | undefined> {
    const first = await this.views.ask(logTimesProjection, {}, (views) => readFirstSequenceFrom(views, minuteOf(at)));
    return isRefusal(first) ? undefined : first.answer;
  }

  private answer(found: StreamScanned['found'], next: string | undefined): FoundEvents {
    const { ledgerId, store } = this.ledger;
    const events = found.map(
      ({ sequence, recorded, record }): FoundEvent => ({
        ...(sequence !== undefined && { sequence }),
        position: positionToken({ ledgerId, engine: store.engine }, recorded.cursor),
        record,
        stored: recorded.bytes.toString('utf8'),
      }),
    );
    return { events, ...(next !== undefined && { next }) };
  }
}

function uncounted(member: string): Refusal {
  return refuse(
    'VALIDATION_FAILED',
    'The engine of this log does not number its events: ask for the oldest first, without a stream.',
    { member },
  );
}
