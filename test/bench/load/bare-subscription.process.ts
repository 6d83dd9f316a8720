import { EventStoreDBClient, START, streamNameFilter } from '@eventstore/db-client';
import type { CatchUpJob, CatchUpResult } from './catch-up.job';
import { sendResult } from './send-result';

/** As far as the server looks through events of others in one go; ours are next to each other here. */
const SEARCH_WINDOW = 1_000;

/** The ceiling: a subscription of the client alone, filtered as ours is, that does nothing but count. */
process.once('message', ({ url, ledgerId }: CatchUpJob) => {
  const client = EventStoreDBClient.connectionString(url);
  const start = performance.now();
  const cpu = process.cpuUsage();
  let events = 0;
  const subscription = client.subscribeToAll({
    fromPosition: START,
    filter: streamNameFilter({ prefixes: [`${ledgerId.replaceAll('-', '')}_`], maxSearchWindow: SEARCH_WINDOW }),
  });
  subscription.on('data', () => {
    events += 1;
  });
  subscription.on('caughtUp', async () => {
    // Events in front of that word may still be on their way through the stream.
    while (subscription.readableLength > 0) await new Promise(setImmediate);
    const seconds = (performance.now() - start) / 1_000;
    const { user, system } = process.cpuUsage(cpu);
    await subscription.unsubscribe();
    await client.dispose();
    const residentMegabytes = process.memoryUsage.rss() / 1e6;
    sendResult<CatchUpResult>({ events, seconds, cpuSeconds: (user + system) / 1e6, residentMegabytes });
  });
});
