import { setImmediate as breathe } from 'node:timers/promises';
import type { LedgerRecord } from '@domain';
import { decodeRecord, type EventStore, type RecordedEvent, START } from '@event-store';
import type { Feed } from '@read-models';
import type { Observable } from 'rxjs';
import { cursorOrderOf } from '../opening/cursor-order';

/** Decoded in one go. A page may be many times that, and leases must be renewed and callers answered meanwhile. */
const DECODED_AT_ONCE = 250;

/** The log as projections read it. */
export function logFeed(store: EventStore, appended: Observable<unknown>): Feed {
  const { sequenceOf } = cursorOrderOf(store.engine);
  return {
    async readAll(after, limit) {
      const { events, reached } = await store.readAll(after, limit);
      return { records: await decodeAll(events), reached };
    },
    async recordAt({ stream, revision }) {
      const [recorded] = await store.readStream(stream, revision, 1);
      return recorded && decodeRecord(recorded);
    },
    headSequence: async () => sequenceOf((await store.head())?.cursor ?? START),
    onAppended(wake) {
      const subscription = appended.subscribe(wake);
      return () => subscription.unsubscribe();
    },
  };
}

async function decodeAll(events: readonly RecordedEvent[]): Promise<readonly LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  for (const event of events) {
    if (records.length % DECODED_AT_ONCE === DECODED_AT_ONCE - 1) await breathe();
    records.push(decodeRecord(event));
  }
  return records;
}
