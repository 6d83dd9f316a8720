import { decodeRecord, type EventStore, START } from '@event-store';
import type { Feed } from '@read-models';
import type { Observable } from 'rxjs';
import { cursorOrderOf } from '../opening/cursor-order';

/** The log as projections read it. */
export function logFeed(store: EventStore, appended: Observable<unknown>): Feed {
  const { sequenceOf } = cursorOrderOf(store.engine);
  return {
    async readAll(after, limit) {
      const { events, reached } = await store.readAll(after, limit);
      return { records: events.map(decodeRecord), reached };
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
