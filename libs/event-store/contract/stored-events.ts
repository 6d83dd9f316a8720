import { randomUUID } from 'node:crypto';
import { CHAIN_START, type ChainEnd, hashEvent } from '../codec/hash-chain';
import { type EventStore, NO_STREAM, type StoredEvent } from '../event-store.port';

/** Events as engines see them: canonical JSON that not every engine may pass through a parser unharmed. */
export function storedEvents(count: number, after: ChainEnd = CHAIN_START): readonly StoredEvent[] {
  let { hash } = after;
  return Array.from({ length: count }, () => {
    const bytes = Buffer.from(
      `{"10":"\u00fc\u{1f4b6}","9":{"\u00e9":null,"\u20ac":[1,"\\u000f\\""]},"id":"${randomUUID()}"}`,
    );
    hash = hashEvent(hash, bytes);
    return { eventId: randomUUID(), type: 'SomethingHappened', bytes, hash: hash as Buffer };
  });
}

/** Appends `count` events behind whatever stands in the stream. */
export async function grow(store: EventStore, stream: string, count: number): Promise<readonly StoredEvent[]> {
  const [last] = await store.readStreamBackward(stream, 1);
  const events = storedEvents(count, last);
  const answer = await store.append(stream, last?.revision ?? NO_STREAM, events);
  if (!answer.appended) throw new Error(`somebody else wrote ${stream}`);
  return events;
}

/** Stream names as the ledger has them: in no order at all. */
export function someStream(): string {
  return `order-m1:${randomUUID()}`;
}
