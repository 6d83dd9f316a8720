import { type EventStore, START } from '@event-store';
import type { Row } from '../report/row';

const PAGE = 5_000;

/** Reads the whole log and parses it, and does nothing with it: what no rebuild can be faster than. */
export async function readAndParsePart(store: EventStore, logSize: number): Promise<Row> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  let after = START;
  let events = 0;
  for (;;) {
    const page = await store.readAll(after, PAGE);
    for (const { bytes } of page.events) JSON.parse(bytes.toString('utf8'));
    if (page.events.length === 0) break;
    events += page.events.length;
    after = page.reached;
  }
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    what: 'read the log and parse it',
    logSize,
    unit: 'events/s',
    perSecond: events / seconds,
    serverCores: (user + system) / 1e6 / seconds,
    residentMegabytes: process.memoryUsage.rss() / 1e6,
  };
}
