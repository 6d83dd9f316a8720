import { openEventStoreDb, START } from '@event-store';
import type { CatchUpJob, CatchUpResult } from './catch-up.job';
import { sendResult } from './send-result';

/** As projections read while nobody waits for them. */
const PAGE = 10_000;
const APPEND_TIMEOUT_MS = 10_000;

/** Our engine's pages of the whole log, which nobody looks into. */
process.once('message', async (job: CatchUpJob) => {
  const store = await openEventStoreDb({ ...job, appendTimeoutMs: APPEND_TIMEOUT_MS, landsWithinMs: 0 });
  const start = performance.now();
  const cpu = process.cpuUsage();
  let events = 0;
  let after = START;
  for (;;) {
    const page = await store.readAll(after, PAGE);
    if (page.events.length === 0) break;
    events += page.events.length;
    after = page.reached;
  }
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const residentMegabytes = process.memoryUsage.rss() / 1e6;
  await store.close();
  sendResult<CatchUpResult>({ events, seconds, cpuSeconds: (user + system) / 1e6, residentMegabytes });
});
