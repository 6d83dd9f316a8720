import { counting, countingWorld, extended } from './counting-projection.fixture';
import { createTestLog, OPENED } from './log.fixture';
import { waitFor } from './wait-for';

describe('waiting for a position', () => {
  let world: ReturnType<typeof countingWorld>;
  beforeEach(() => {
    world = countingWorld();
  });
  afterEach(() => world.stop());

  it('is over when the view has counted it', async () => {
    const log = createTestLog([OPENED]);
    world.start(log, [counting(1)]);
    const waiting = waitFor(world.store, counting(1), '2', { compare: log.compare, timeoutMs: 2_000 });
    log.append(extended('a'));
    expect(await waiting).toBe('reached');
  });

  it('is given up after the time allowed', async () => {
    const log = createTestLog([OPENED]);
    world.start(log, [counting(1)]);
    await waitFor(world.store, counting(1), '1', { compare: log.compare, timeoutMs: 1_000 });
    const answer = await waitFor(world.store, counting(1), '2', { compare: log.compare, timeoutMs: 20 });
    expect(answer).toMatchObject({ catchingUp: { projection: 'counting', sequence: 0 } });
  });
});
