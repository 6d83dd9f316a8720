import { setImmediate as breathe } from 'node:timers/promises';
import { type DomainEvent, type ErasureEvent } from '@domain';
import {
  type Cursor,
  decodeRecord,
  type EventStore,
  type KeyEntry,
  type KeyStore,
  type RecordedEvent,
} from '@event-store';

const PAGE = 1_000;
const TELLING: ReadonlySet<string> = new Set<DomainEvent['type']>(['CustomerErased', 'GuestErased']);

/** Destroys what still is there of keys that were erased; answers how many of them it had to destroy. */
export async function applyErasures(
  store: KeyStore,
  erased: AsyncIterable<KeyEntry> | Iterable<KeyEntry>,
): Promise<number> {
  let destroyed = 0;
  for await (const key of erased) {
    const found = await store.find(key.keyId);
    if (found === 'destroyed') continue;
    if (found) destroyed += (await store.destroy(key)).length;
    else await store.take([await atFreePlace(store, key)]);
  }
  return destroyed;
}

/** An old copy of a key store may have given the generation to another key since. */
async function atFreePlace(store: KeyStore, { merchantId, kind, id, keyId, generation }: KeyEntry): Promise<KeyEntry> {
  const taken = (await store.entriesOf({ merchantId, kind, id })).map((entry) => entry.generation);
  const free = taken.includes(generation) ? Math.max(...taken) + 1 : generation;
  return { merchantId, kind, id, keyId, generation: free };
}

/** The keys that the log calls erased behind a place, to its end; `onEvent` hears of every event that was looked at. */
export async function* erasuresBehind(
  log: Pick<EventStore, 'readAll'>,
  after: Cursor,
  onEvent: (event: RecordedEvent) => void = () => {},
): AsyncGenerator<KeyEntry> {
  for (let from = after; ; ) {
    const { events, reached } = await log.readAll(from, PAGE);
    if (events.length === 0) return;
    for (const event of events) {
      if (TELLING.has(event.type)) yield* keysOf(event);
      onEvent(event);
    }
    from = reached;
    // The embedded engine answers within the turn: without a pause nobody else would ever have one.
    await breathe();
  }
}

function keysOf(recorded: RecordedEvent): readonly KeyEntry[] {
  const { envelope, event } = decodeRecord(recorded);
  const { keys, ...erased } = event as ErasureEvent;
  const subject =
    erased.type === 'CustomerErased'
      ? ({ kind: 'customer', id: erased.customerId } as const)
      : ({ kind: 'order', id: erased.guestOrderId } as const);
  return keys.map((key) => ({ merchantId: envelope.merchantId ?? '', ...subject, ...key }));
}
