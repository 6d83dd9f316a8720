import { generateKeyPairSync } from 'node:crypto';
import { createMemoryEventStore, type EventStore, type RecordedEvent } from '@event-store';
import { appendsOf, LEDGER_ID, opening, record } from '../recorded-log.fixture';
import { everyEvent, filled, lifeOfOrders } from './many-orders.fixture';
import { moveLog } from './move-log';
import { PACES } from './pace';

const LIFE = lifeOfOrders(5);

describe('moving a log', () => {
  let source: EventStore;
  let prepared: number[];
  beforeEach(async () => {
    source = await filled(LIFE);
    prepared = [];
  });

  const move = (target: EventStore, from = source) =>
    moveLog({
      ...{ source: from, target, ledgerId: LEDGER_ID, pace: PACES.sqlite },
      prepare: async ({ events }) => void prepared.push(events),
    });

  it('says what it copied and that both are the same', async () => {
    const target = createMemoryEventStore();
    const { found, compared } = await move(target);
    expect(found).toMatchObject({ events: 0, streams: 0, bytes: 0 });
    const events = await everyEvent(source);
    const bytes = events.reduce((sum, event) => sum + event.bytes.length, 0);
    expect(compared).toEqual({ events: 16, streams: 6, bytes, head: events.at(-1), sourceCursor: '16' });
    expect(await everyEvent(target)).toEqual(events);
  });

  it('finds everything there the second time', async () => {
    const target = createMemoryEventStore();
    await move(target);
    const { found, compared } = await move(target);
    expect(found).toEqual(compared);
    expect(prepared).toEqual([0, 16]);
  });

  it.each([
    [
      'another ledger',
      () => record([opening(generateKeyPairSync('ed25519')), ...appendsOf(lifeOfOrders(2)).slice(1)]),
      /^at sequence 0 .*LedgerOpened ledger-@0 has another hash/,
    ],
    ['changed bytes', () => changed(source, 7), /^at sequence 7 .*order-m1:o2@0 has other bytes/],
    ['an event too many', () => longer(source), /^at sequence 16 the source ends, but the target goes on/],
    [
      'another order of the same events',
      () => swapped(source),
      /^at sequence 1 .*order-m1:o0@0, the target order-m1:o1@0/,
    ],
  ])('refuses a target that holds %s, and changes nothing in it', async (_, make, why) => {
    const target = await make();
    const before = await everyEvent(target);
    await expect(move(target)).rejects.toThrow(why);
    expect(await everyEvent(target)).toEqual(before);
    expect(prepared).toEqual([]);
  });

  it('finds a byte that was changed while it was copied', async () => {
    const target = createMemoryEventStore();
    const spoiling: EventStore = {
      ...target,
      append: (stream, expected, events) =>
        target.append(stream, expected, stream === 'order-m1:o3' ? events.map(flipped) : events),
    };
    await expect(move(spoiling)).rejects.toThrow(/^at sequence 10 .*OrderAuthorized order-m1:o3@0 has other bytes/);
  });

  it('finds that the source was still written', async () => {
    const head = source.head;
    const busy: EventStore = { ...source, head: async () => ({ ...((await head()) as RecordedEvent), cursor: '17' }) };
    await expect(move(createMemoryEventStore(), busy)).rejects.toThrow('the source took more events than 16');
  });
});

async function copyOf(events: readonly RecordedEvent[]): Promise<EventStore> {
  const copy = createMemoryEventStore();
  for (const event of events) await copy.append(event.stream, event.revision - 1, [event]);
  return copy;
}

function flipped<Event extends { readonly bytes: Buffer }>(event: Event): Event {
  return { ...event, bytes: Buffer.from(event.bytes.toString().replace('10000', '10001')) };
}

async function changed(log: EventStore, sequence: number): Promise<EventStore> {
  const events = await everyEvent(log);
  return copyOf(events.map((event, at) => (at === sequence ? flipped(event) : event)));
}

async function longer(log: EventStore): Promise<EventStore> {
  const events = await everyEvent(log);
  const more = events.slice(1, 2).map((event) => ({ ...event, stream: 'order-m1:more' }));
  return copyOf([...events, ...more]);
}

async function swapped(log: EventStore): Promise<EventStore> {
  const events = await everyEvent(log);
  return copyOf([...events.slice(0, 1), ...events.slice(4, 7), ...events.slice(1, 4), ...events.slice(7)]);
}
