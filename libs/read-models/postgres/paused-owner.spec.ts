import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describePostgres } from '@testing';
import { AT } from '../contract/batches.fixture';
import { sample, shops } from '../contract/sample-projection';
import { partitionLease } from './held-partitions';
import { move, type SharedViews, sharedViews, take } from './several-writers.fixture';

const TTL_MS = 500;
const RUN_TYPESCRIPT = join(process.cwd(), 'libs/event-store/worker/run-typescript.js');

describePostgres('an owner that was paused in the middle of a batch', () => {
  let shared: SharedViews;
  beforeEach(async () => {
    shared = await sharedViews();
  });
  afterEach(() => shared.close());

  it('cannot write once it goes on, and holds up its successor for seconds only', async () => {
    const { url, schema } = shared;
    const views = await shared.open();
    const [a, b] = [await shared.owner('a', TTL_MS), await shared.owner('b', 60_000)];
    const live = await views.wholeStore().createGeneration(sample, 'live', AT);
    const held = await take(a);

    const writer = fork(join(__dirname, 'paused-writer.fixture.ts'), { execArgv: ['--require', RUN_TYPESCRIPT] });
    try {
      const ended = once(writer, 'message');
      writer.send({ url, schema, held });
      await until(() => isPaused(writer.pid));

      // Its leases have long run out, but its batch still might count: nobody takes over until the server ends it.
      await pause(TTL_MS + 100);
      const names = held.map(({ partition }) => partitionLease(partition));
      expect(await b.acquire(names)).toEqual([]);
      const since = Date.now();
      await until(async () => (await b.acquire(names)).length > 0);
      expect(Date.now() - since).toBeLessThan(10_000);
      const taken = b.held().map(({ token }, partition) => ({ partition, token }));
      expect(await move(views.forPartitions(taken), live, -1, 2)).toBe('committed');

      writer.kill('SIGCONT');
      const [ends] = (await ended) as [string[]];
      expect(ends[0]).toMatch(/terminat|idle-in-transaction|ECONNRESET|EPIPE/);
      expect(ends[1]).toMatch('Fenced');
      const rows = await views.read(sample, (snapshot) => snapshot.find(shops, { where: {}, limit: 9 }));
      expect(rows).toEqual({ sequence: 2, answer: [] });
    } finally {
      writer.kill('SIGKILL');
    }
  }, 60_000);
});

function isPaused(pid: number | undefined): boolean {
  const about = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return about.slice(about.lastIndexOf(')') + 2).startsWith('T');
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const late = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > late) throw new Error('it never came to that');
    await pause(20);
  }
}
