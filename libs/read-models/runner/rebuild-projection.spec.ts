import { counting, countingWorld, counts, extended, NOW, now } from './counting-projection.fixture';
import { createTestLog, OPENED } from './log.fixture';
import { rebuildProjection } from './rebuild-projection';

describe('a rebuild', () => {
  let world: ReturnType<typeof countingWorld>;
  beforeEach(() => {
    world = countingWorld();
  });
  afterEach(() => world.stop());

  it('comes to the same rows as the live view at the same sequence, while that goes on', async () => {
    const log = createTestLog([OPENED, ...Array.from({ length: 300 }, (_, index) => extended(`o${index % 7}`))]);
    world.start(log, [counting(1)]);
    await world.count('o1', log);
    const rebuilding = rebuildProjection({
      feed: log,
      store: world.store,
      projection: counting(1),
      now,
      onProgress: () => log.append(extended('o1')),
    });
    const rebuilt = await rebuilding;
    expect(rebuilt.digest).toBe(rebuilt.liveDigest);
    expect(rebuilt.sequence).toBeGreaterThanOrEqual(300);
  });

  it('shows a live view that was tampered with, and takes its place when promoted', async () => {
    const log = createTestLog([OPENED, extended('a'), extended('a')]);
    const { run } = world.start(log, [counting(1)]);
    await world.count('a', log);
    await run.stop();
    await tamper();
    expect(await world.count('a', log)).toMatchObject({ answer: 99 });

    const rebuilt = await rebuildProjection({ feed: log, store: world.store, projection: counting(1), now });
    expect(rebuilt.liveDigest).not.toBe(rebuilt.digest);
    await world.store.promote(rebuilt.generationId, NOW);
    expect(await world.count('a', log)).toEqual({ sequence: 2, answer: 2 });
  });

  it('is followed by the runner once it is promoted', async () => {
    const log = createTestLog([OPENED, extended('a')]);
    world.start(log, [counting(1)]);
    await world.count('a', log);
    const { generationId } = await rebuildProjection({ feed: log, store: world.store, projection: counting(1), now });
    await world.store.promote(generationId, NOW);
    log.append(extended('a'));
    expect(await world.count('a', log)).toEqual({ sequence: 2, answer: 2 });
    expect((await world.store.live(counting(1)))?.generationId).toBe(generationId);
  });

  it('goes to the end of the log where there is no live view', async () => {
    const log = createTestLog([OPENED, extended('a')]);
    const rebuilt = await rebuildProjection({ feed: log, store: world.store, projection: counting(1), now });
    expect(rebuilt).toMatchObject({ sequence: 1, liveDigest: undefined });
  });

  async function tamper(): Promise<void> {
    const live = await world.store.live(counting(1));
    if (live === undefined) throw new Error('the view is there');
    const changed = { row: { orderId: 'a', count: 99 }, sequence: 2, before: { orderId: 'a', count: 2 } };
    const changes = [{ table: counts, rows: [changed] }];
    await world.store.commit([{ ...live, from: 2, changes }]);
  }
});
