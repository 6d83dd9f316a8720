import type { INestApplicationContext } from '@nestjs/common';
import { describeEventStoreDb, eventStoreDbSettings, soon } from '@testing';
import { OPEN_LEDGER } from '../opening/open-ledger';
import { PROJECTING } from '../projecting/projecting';
import { authorize, capture, type StartedLedger, startLedger } from '../started-ledger.fixture';
import { eventsAt, eventsFrom, lastSequence, type PlacedEvent, type PlacedLog } from './placed-log';
import { placed, standsBetween } from './placed-stream';

const ORDERS = 8;
/** With its orders some events more than lie between three places that the view knows. */
const ROUNDS = 80;

describe('a log whose engine numbers its events', () => {
  itKnowsEventsBySequence(async () => ({ EVENT_STORE: 'memory' }));
});

describeEventStoreDb('a log whose engine does not number them', () => {
  itKnowsEventsBySequence(eventStoreDbSettings);
});

function itKnowsEventsBySequence(settings: () => Promise<Readonly<Record<string, string>>>): void {
  describe('and its streams', () => {
    let started: StartedLedger;
    let log: PlacedLog;
    /** By counting from the beginning. */
    let counted: readonly PlacedEvent[];
    beforeAll(async () => {
      started = await startLedger({ READ_MODELS: 'memory', ...(await settings()) });
      const { app } = started;
      await inRounds((orderId) => authorize(app, { orderId, pathIds: { orderId } }, 1_000n), 1);
      await inRounds((orderId, round) => capture(app, 1n, `key-${round}`, { orderId, pathIds: { orderId } }), ROUNDS);
      log = placedLogOf(app);
      counted = await allFrom(0);
      await soon('places are known', async () => typeof (await lastSequence(log)) === 'number' || undefined);
    });
    afterAll(() => started.stop());

    const allFrom = async (sequence: number, limit?: number) => {
      const events: PlacedEvent[] = [];
      for await (const page of eventsFrom(log, sequence, limit)) events.push(...page);
      return events;
    };

    it('tell events without a gap, from wherever one begins', async () => {
      expect(counted.length).toBeGreaterThan(ORDERS * ROUNDS);
      for (const sequence of [0, 1, 255, 256, 257, 511, counted.length - 1]) {
        expect(named(await allFrom(sequence, 300))).toEqual(named(counted.slice(sequence)));
      }
      expect(await allFrom(counted.length)).toEqual([]);
      expect(await lastSequence(log)).toBe(counted.length - 1);
    });

    it('find events by their sequences, near each other or not', async () => {
      const wanted = [3, 4, 300, 299, 612, 5];
      const found = await eventsAt(log, wanted);
      for (const sequence of wanted) expect(found.get(sequence)).toEqual(counted[sequence]?.recorded);
    });

    it('tell the sequences of events in streams of every kind, and which stand between two of them', async () => {
      const streams = Map.groupBy(counted, ({ recorded }) => recorded.stream);
      expect(streams.size).toBeGreaterThan(ORDERS);
      const isWithin = await standsBetween(log, 200, 500);
      for (const [stream, expected] of streams) {
        const events = await log.store.readStream(stream, 0, expected.length);
        const found = await placed(log, events.map((recorded) => ({ recorded }))); // biome-ignore format: one thought
        expect(named(found)).toEqual(named(expected));
        const between = expected.filter(({ sequence }) => sequence >= 200 && sequence <= 500);
        expect(named(found.filter(({ recorded }) => isWithin(recorded)))).toEqual(named(between));
      }
    });
  });
}

/** Byte by byte would take long. */
function named(events: readonly PlacedEvent[]): readonly string[] {
  return events.map(
    ({ sequence, recorded: { stream, revision, eventId } }) => `${sequence} ${stream}@${revision} ${eventId}`,
  );
}

function placedLogOf(app: INestApplicationContext): PlacedLog {
  return { store: app.get(OPEN_LEDGER).store, views: app.get(PROJECTING).views };
}

/** All orders at once, one round after the other. */
async function inRounds(act: (orderId: string, round: number) => Promise<unknown>, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await Promise.all(Array.from({ length: ORDERS }, (_, order) => act(`o-${order}`, round)));
  }
}
