import type { EventStore, RecordedEvent } from '@event-store';
import { matching } from './event-matches';
import { type EventSearch, SEARCH_SCAN_MAX } from './event-search';
import type { Match } from './search-log';

const READ_AT_ONCE = 256;

/** What a search of one stream found; `rest` is the revision to go on with. */
export interface StreamScanned {
  readonly found: readonly Omit<Match, 'sequence'>[];
  readonly rest?: number;
}

/** Looks through one stream, among what `isWithin` lets pass, from a revision on, or backwards (absent: from its end). */
export async function searchStream(
  store: EventStore,
  { stream, ...asked }: EventSearch & { readonly stream: string },
  { start, isWithin }: { readonly start: number | undefined; readonly isWithin: (recorded: RecordedEvent) => boolean },
): Promise<StreamScanned> {
  const isNewestFirst = asked.order === 'newest';
  const found: StreamScanned['found'][number][] = [];
  let next = start;
  for (let looked = 0; ; ) {
    const page = isNewestFirst
      ? await store.readStreamBackward(stream, READ_AT_ONCE, next)
      : await store.readStream(stream, next ?? 0, READ_AT_ONCE);
    for (const recorded of page) {
      if (found.length === asked.limit || looked === SEARCH_SCAN_MAX) return { found, rest: recorded.revision };
      const record = isWithin(recorded) ? matching(recorded, asked) : undefined;
      if (record) found.push({ recorded, record });
      looked += 1;
      next = recorded.revision + (isNewestFirst ? -1 : 1);
    }
    if (page.length === 0 || (next ?? 0) < 0) return { found };
  }
}
