import type { EventStore } from '@event-store';
import { cursorOrderOf } from '../opening/cursor-order';
import { matching } from './event-matches';
import { type EventSearch, SEARCH_SCAN_MAX } from './event-search';
import type { Scanned } from './search-log';

const READ_AT_ONCE = 256;

/** What a search of one stream found; `rest` is the revision to go on with. */
export interface StreamScanned {
  readonly found: readonly (Omit<Scanned['found'][number], 'sequence'> & { readonly sequence?: number })[];
  readonly rest?: number;
}

/** Looks through one stream from a revision on, or backwards (absent: from its end). */
export async function searchStream(
  store: EventStore,
  stream: string,
  asked: EventSearch,
  start: number | undefined,
): Promise<StreamScanned> {
  const { sequenceOf } = cursorOrderOf(store.engine);
  const isNewestFirst = asked.order === 'newest';
  const found: StreamScanned['found'][number][] = [];
  let next = start;
  for (let looked = 0; ; ) {
    const page = isNewestFirst
      ? await store.readStreamBackward(stream, READ_AT_ONCE, next)
      : await store.readStream(stream, next ?? 0, READ_AT_ONCE);
    for (const recorded of page) {
      if (found.length === asked.limit || looked === SEARCH_SCAN_MAX) return { found, rest: recorded.revision };
      const sequence = sequenceOf(recorded.cursor) ?? undefined;
      const record = isWithin(sequence, asked) ? matching(recorded, asked) : undefined;
      if (record) found.push({ recorded, record, ...(sequence !== undefined && { sequence }) });
      looked += 1;
      next = recorded.revision + (isNewestFirst ? -1 : 1);
    }
    if (page.length === 0 || (next ?? 0) < 0) return { found };
  }
}

function isWithin(sequence: number | undefined, { fromSequence = 0, toSequence }: EventSearch): boolean {
  return sequence === undefined || (sequence >= fromSequence && (toSequence === undefined || sequence <= toSequence));
}
