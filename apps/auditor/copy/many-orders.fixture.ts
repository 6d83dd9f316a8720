import { createMemoryEventStore, type EventStore, type RecordedEvent, START } from '@event-store';
import { appendsOf, derivedId, record, type Told } from '../recorded-log.fixture';

/** For specs: so many orders, each authorized and then captured in part for good, which is an append of two events. */
export function lifeOfOrders(orders: number): Told[] {
  return Array.from({ length: orders }, (_, number): Told[] => {
    const orderId = `o${number}`;
    const key = `k${number}`;
    return [
      { type: 'AuthorizeOrder', orderId, hours: 0, currency: 'EUR', orderAmount: 10_000n },
      {
        ...{ type: 'CaptureOrder', orderId, hours: 1, key, captureId: derivedId('capture', key, orderId) },
        ...{ take: { by: 'amount', amount: 4_000n }, final: true },
      },
    ];
  }).flat();
}

/** Fills a log without waiting for each append: the engine keeps the order in which it was asked. */
export async function fill(store: EventStore, told: readonly Told[]): Promise<EventStore> {
  const appends: Promise<unknown>[] = [];
  await record(appendsOf(told), {
    ...store,
    async append(stream, expected, events) {
      appends.push(store.append(stream, expected, events));
      return { appended: true, cursor: START };
    },
  });
  await Promise.all(appends);
  return store;
}

export function filled(told: readonly Told[]): Promise<EventStore> {
  return fill(createMemoryEventStore(), told);
}

export async function everyEvent(log: EventStore): Promise<readonly RecordedEvent[]> {
  return (await log.readAll(START, 1_000_000)).events;
}
