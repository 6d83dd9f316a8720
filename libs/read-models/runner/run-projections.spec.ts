import type { Projection } from '../projection';
import { isCatchingUp } from '../read-models.port';
import { counting, countingWorld, extended, NOW } from './counting-projection.fixture';
import { dropOldGenerations, GENERATION_KEPT_MS } from './drop-old-generations';
import { createTestLog, OPENED } from './log.fixture';
import { waitFor } from './wait-for';

describe('the projection runner', () => {
  let world: ReturnType<typeof countingWorld>;
  beforeEach(() => {
    world = countingWorld();
  });
  afterEach(() => world.stop());

  it('brings a view to the end of the log and keeps it there', async () => {
    const log = createTestLog([OPENED, extended('a')]);
    world.start(log, [counting(1)]);
    expect(await world.count('a', log)).toEqual({ sequence: 1, answer: 1 });
    log.append(extended('a'), extended('b'));
    expect(await world.count('a', log)).toEqual({ sequence: 3, answer: 2 });
  });

  it('goes on where it was stopped, counting no event twice', async () => {
    const log = createTestLog([OPENED, extended('a')]);
    const first = world.start(log, [counting(1)]);
    await world.count('a', log);
    await first.run.stop();
    log.append(extended('a'));
    world.start(log, [counting(1)]);
    expect(await world.count('a', log)).toEqual({ sequence: 2, answer: 2 });
    expect(await world.store.generations()).toHaveLength(1);
  });

  it.each([
    ['lost what the view had seen', createTestLog([OPENED, extended('a')])],
    ['holds another event there', createTestLog([OPENED, extended('a'), extended('a', '2027-01-01T00:00:00.000Z')])],
    ['is of another ledger', createTestLog([OPENED, extended('a'), extended('a')], 'another-ledger')],
  ])('builds a view anew, and says so, when the log %s', async (_why, other) => {
    const log = createTestLog([OPENED, extended('a'), extended('a')]);
    const { run } = world.start(log, [counting(1)]);
    await world.count('a', log);
    await run.stop();
    const { rebuilt } = world.start(other, [counting(1)]);
    expect(await rebuilt).toEqual({ projection: 'counting', version: 1, reason: 'log-differs' });
    expect(await world.count('a', other)).toEqual({
      sequence: other.records.length - 1,
      answer: other.records.length - 1,
    });
  });

  it('builds a new version beside the old one, which serves until then', async () => {
    const log = createTestLog([OPENED, ...Array.from({ length: 50 }, () => extended('a'))]);
    const { run } = world.start(log, [counting(1)]);
    await world.count('a', log);
    await run.stop();

    const next = { ...counting(2), name: 'counting' };
    expect(await read(next)).toEqual({ catchingUp: { projection: 'counting', sequence: -1, head: null } });
    world.start(log, [next]);
    await waitFor(world.store, next, String(log.records.length), { compare: log.compare, timeoutMs: 1_000 });
    expect(await world.count('a', log)).toEqual({ sequence: 50, answer: 50 });
    expect(await read(next)).toMatchObject({ sequence: 50 });
  });

  it('catches a late view up without holding up the others', async () => {
    const log = createTestLog([OPENED, ...Array.from({ length: 5_000 }, () => extended('a'))]);
    const { run } = world.start(log, [counting(1)]);
    await world.count('a', log);
    await run.stop();

    const late = { ...counting(1), name: 'late' };
    world.start(log, [counting(1), late]);
    log.append(extended('b'));
    expect(await world.count('b', log)).toMatchObject({ answer: 1 });
    expect(
      await waitFor(world.store, late, String(log.records.length), { compare: log.compare, timeoutMs: 2_000 }),
    ).toBe('reached');
  });

  it('answers also where the log never stands still', async () => {
    const log = createTestLog([OPENED]);
    const growing = {
      ...log,
      readAll: async (after: string, limit: number) => {
        const page = await log.readAll(after, limit);
        log.append(extended('a'));
        return page;
      },
    };
    world.start({ ...growing }, [counting(1)]);
    expect(await waitFor(world.store, counting(1), '1', { compare: log.compare, timeoutMs: 1_000 })).toBe('reached');
  });

  it('lets a loaded log rest between batches, so that they become larger', async () => {
    const log = createTestLog([OPENED]);
    world.start(log, [counting(1)]);
    await world.count('a', log);
    const before = log.reads();
    for (let burst = 0; burst < 20; burst++) {
      log.append(...Array.from({ length: 30 }, () => extended('a')));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await world.waitUntilCounted(log);
    // One read a burst, and one behind each to find nothing more, if it did not rest.
    expect(log.reads() - before).toBeLessThan(20);
  });

  it('stops with the fault of a history that cannot be', async () => {
    const log = createTestLog([OPENED, extended('impossible')]);
    const { run } = world.start(log, [counting(1)]);
    await expect(run.done).rejects.toThrow('impossible history');
    expect(isCatchingUp(await read(counting(1)))).toBe(true);
  });

  it('stops when an event names more rows than it may', async () => {
    const { run } = world.start(createTestLog([OPENED, extended('a')]), [{ ...counting(1), touchedRowsMax: 0 }]);
    await expect(run.done).rejects.toThrow('names 1 rows');
  });

  it.each([
    ['reads', 'not named'],
    ['puts', 'not named'],
    ['creates', 'there already'],
  ])('stops when a fold %s a row that is %s', async (orderId, fault) => {
    const { run } = world.start(createTestLog([OPENED, extended('a'), extended(orderId)]), [counting(1)]);
    await expect(run.done).rejects.toThrow(fault);
  });

  it('reads the log once for all views that stand together', async () => {
    const log = createTestLog([OPENED, extended('a')]);
    const names = ['one', 'two', 'three'];
    const { run } = world.start(
      log,
      names.map((name) => ({ ...counting(1), name })),
    );
    await waitFor(world.store, { ...counting(1), name: 'three' }, '2', { compare: log.compare, timeoutMs: 1_000 });
    await run.stop();
    expect(log.reads()).toBeLessThan(names.length + 1);
  });

  it('drops what nobody has written to for the time that generations are kept, and nothing that serves', async () => {
    const projection = counting(1);
    const old = await world.store.createGeneration(projection, 'live', NOW);
    const live = await world.store.createGeneration(projection, 'live', NOW);
    const other = await world.store.createGeneration(counting(0), 'live', NOW);
    const later = (ms: number) => new Date(Date.parse(NOW) + ms).toISOString();

    expect(await dropOldGenerations(world.store, [projection], later(GENERATION_KEPT_MS - 1))).toEqual([]);
    const dropped = await dropOldGenerations(world.store, [projection], later(GENERATION_KEPT_MS));
    expect(dropped.map(({ generationId }) => generationId)).toEqual([old.generationId, other.generationId]);
    expect((await world.store.generations()).map(({ generationId }) => generationId)).toEqual([live.generationId]);
  });

  function read(projection: Projection) {
    return world.store.read(projection, async (snapshot) => snapshot.sequence);
  }
});
