import { createMemoryEventStore, type EventStore, OutcomeUnknown, START } from '@event-store';
import { LEDGER_ID } from '../recorded-log.fixture';
import { copyLog } from './copy-log';
import { everyEvent, filled, lifeOfOrders } from './many-orders.fixture';
import { PACES } from './pace';

/** A log, and what was handed to it. */
function watched(store: EventStore = createMemoryEventStore()) {
  const sizes: number[] = [];
  let mostUnderWay = 0;
  let underWay = 0;
  const target: EventStore = {
    ...store,
    async append(stream, expected, events) {
      sizes.push(events.length);
      underWay += 1;
      mostUnderWay = Math.max(mostUnderWay, underWay);
      const answer = await store.append(stream, expected, events);
      await new Promise(setImmediate);
      underWay -= 1;
      return answer;
    },
  };
  return { target, sizes, mostUnderWay: () => mostUnderWay };
}

describe('copying a log', () => {
  const from = { ledgerId: LEDGER_ID, after: START, events: 0 };

  it('keeps order, revisions, bytes and hashes, and appends whole', async () => {
    const source = await filled(lifeOfOrders(700));
    const { target, sizes } = watched();
    expect(await copyLog({ ...from, source, target, pace: PACES.sqlite })).toBe(2_101);
    expect(await everyEvent(target)).toEqual(await everyEvent(source));
    expect(sizes.slice(0, 5)).toEqual([1, 1, 2, 1, 2]);
  });

  it('sends a server one append at a time, and neighbours of one stream together', async () => {
    const source = await filled(lifeOfOrders(20));
    const { target, sizes, mostUnderWay } = watched();
    await copyLog({ ...from, source, target, pace: PACES.eventstoredb });
    expect(await everyEvent(target)).toEqual(await everyEvent(source));
    expect(mostUnderWay()).toBe(1);
    expect(sizes).toEqual([1, ...Array(20).fill(3)]);
  });

  it('goes on behind what the target has', async () => {
    const source = await filled(lifeOfOrders(10));
    const { target } = watched();
    const events = await everyEvent(source);
    await target.append('ledger-', -1, events.slice(0, 1));
    await target.append('order-m1:o0', -1, events.slice(1, 2));
    const after = events[1]?.cursor ?? '';
    const told: number[] = [];
    const onProgress = (count: number) => told.push(count);
    await copyLog({ ...from, source, target, pace: PACES.sqlite, after, events: 2, onProgress });
    expect(await everyEvent(target)).toEqual(events);
    expect([told[0], told.at(-1)]).toEqual([4, 31]);
  });

  describe('to a server that does not always answer', () => {
    /** Every other append is answered by silence: it has landed, or it has not. */
    function forgetful(landed: boolean): EventStore {
      const store = createMemoryEventStore();
      let calls = 0;
      return {
        ...store,
        async append(stream, expected, events) {
          calls += 1;
          if (calls % 2 === 0) return store.append(stream, expected, events);
          if (landed) await store.append(stream, expected, events);
          throw new OutcomeUnknown(0);
        },
      };
    }

    it.each([true, false])('records everything once, where what got no answer had landed: %s', async (landed) => {
      const source = await filled(lifeOfOrders(3));
      const target = forgetful(landed);
      await copyLog({ ...from, source, target, pace: PACES.eventstoredb });
      expect(await everyEvent(target)).toEqual(await everyEvent(source));
    });

    it('gives up in the end, and says that it can go on', async () => {
      const source = await filled(lifeOfOrders(1));
      const target = createMemoryEventStore();
      const silent: EventStore = { ...target, append: () => Promise.reject(new OutcomeUnknown(0)) };
      const pace = { ...PACES.eventstoredb, attemptsMax: 2 };
      await expect(copyLog({ ...from, source, target: silent, pace })).rejects.toThrow(
        /whether it took sequence 0 .*Run the same command again/,
      );
    });
  });

  it('stops at an event that somebody else has put into its place', async () => {
    const source = await filled(lifeOfOrders(3));
    const foreign = (await everyEvent(source)).slice(-1);
    const { target } = watched();
    await target.append('order-m1:o1', -1, foreign);
    await expect(copyLog({ ...from, source, target, pace: PACES.eventstoredb })).rejects.toThrow(
      'another order-m1:o1@0 than sequence 4 of the source: somebody else writes it',
    );
  });

  it('refuses to begin within an append', async () => {
    const source = await filled(lifeOfOrders(1));
    const [, , captured] = await everyEvent(source);
    const within = { ...from, after: captured?.cursor ?? '', events: 3 };
    await expect(copyLog({ ...within, source, target: createMemoryEventStore(), pace: PACES.sqlite })).rejects.toThrow(
      'damaged at sequence 3: it is event 1 of 2 of its append, where event 0 stands',
    );
  });

  it('refuses events of another ledger', async () => {
    const source = await filled(lifeOfOrders(1));
    const job = { ...from, source, target: createMemoryEventStore(), pace: PACES.sqlite, ledgerId: 'another' };
    await expect(copyLog(job)).rejects.toThrow(`sequence 0: it belongs to the ledger ${LEDGER_ID}`);
  });
});
