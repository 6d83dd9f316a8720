import type { LedgerRecord } from '@domain';
import { eventsFrom, type PlacedEvent, type PlacedLog } from '../placing/placed-log';
import { matching } from './event-matches';
import { type EventSearch, SEARCH_SCAN_MAX } from './event-search';

const READ_AT_ONCE = 1_000;
/** Backwards it begins with so few, and then takes four times as many each time: what is looked for is often the last. */
const READ_FIRST = 64;

export interface Match extends PlacedEvent {
  readonly record: LedgerRecord;
}

/** What one page of a search found, and how far it came. */
export interface Scanned {
  readonly found: readonly Match[];
  /** The first and the last sequence that it looked at, in its direction; absent where there was none, and for a stream. */
  readonly searched?: { readonly from: number; readonly to: number };
  /** Where to go on, or undefined where everything was looked at. */
  readonly rest?: number;
}

/** Looks through the log from one sequence up to another, which may lie behind its end. */
export async function searchForward(
  log: PlacedLog,
  asked: EventSearch,
  { start, last }: { readonly start: number; readonly last: number },
): Promise<Scanned> {
  const found: Match[] = [];
  let next = start;
  const scanned = () => ({ found, ...(next > start && { searched: { from: start, to: next - 1 } }) });
  for await (const page of eventsFrom(log, start, READ_AT_ONCE)) {
    for (const { sequence, recorded } of page) {
      if (sequence > last) return scanned();
      if (isEnough(found, asked, next - start)) return { ...scanned(), rest: next };
      const record = matching(recorded, asked);
      if (record) found.push({ sequence, recorded, record });
      next = sequence + 1;
    }
  }
  return scanned();
}

/** The same backwards, from a sequence that is in the log down to another. */
export async function searchBackward(
  log: PlacedLog,
  asked: EventSearch,
  { start, first }: { readonly start: number; readonly first: number },
): Promise<Scanned> {
  const found: Match[] = [];
  let next = start;
  const scanned = () => ({ found, ...(next < start && { searched: { from: start, to: next + 1 } }) });
  for (let atOnce = READ_FIRST; next >= first; atOnce = Math.min(atOnce * 4, READ_AT_ONCE)) {
    for (const { sequence, recorded } of await eventsDownTo(log, Math.max(first, next - atOnce + 1), next)) {
      if (isEnough(found, asked, start - next)) return { ...scanned(), rest: next };
      const record = matching(recorded, asked);
      if (record) found.push({ sequence, recorded, record });
      next = sequence - 1;
    }
  }
  return scanned();
}

function isEnough(found: readonly Match[], { limit }: EventSearch, looked: number): boolean {
  return found.length === limit || looked === SEARCH_SCAN_MAX;
}

/** The last one first. A page is also bounded in bytes, so that it may take several. */
async function eventsDownTo(log: PlacedLog, first: number, last: number): Promise<readonly PlacedEvent[]> {
  const events: PlacedEvent[] = [];
  for await (const page of eventsFrom(log, first, last - first + 1)) {
    events.push(...page.filter(({ sequence }) => sequence <= last));
    if (events.at(-1)?.sequence === last) return events.reverse();
  }
  throw new Error(`the log ends before event ${last}`);
}
