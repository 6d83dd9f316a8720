import { firstValueFrom, take, toArray } from 'rxjs';
import type { Cursor, EventStore, RecordedEvent } from '../event-store.port';

/** The first `count` events of a subscription. */
export function collect(store: EventStore, after: Cursor, count: number): Promise<readonly RecordedEvent[]> {
  return firstValueFrom(store.subscribe(after).pipe(take(count), toArray()));
}

/** The whole log, in pages of `limit`. */
export async function readEverything(store: EventStore, limit: number): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let page = await store.readAll('', limit); page.events.length > 0; ) {
    events.push(...page.events);
    page = await store.readAll(page.reached, limit);
  }
  return events;
}
