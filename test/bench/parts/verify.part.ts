import { hash } from 'node:crypto';
import { join } from 'node:path';
import { type EventStore, START } from '@event-store';
import { exportWhole } from '../../../apps/auditor/export/export-whole';
import { verifyExport } from '../../../apps/auditor/verify/export/verify-export';
import type { Row } from '../report/row';

export interface VerifyFigures {
  readonly hashing: Row;
  readonly exporting: Row;
  readonly verifying: Row;
}

const PAGE = 5_000;

/** What an auditor waits for: the export of the whole log, its verification offline, and SHA-256 over the same bytes alone. */
export async function verifyPart(store: EventStore, logSize: number, folder: string): Promise<VerifyFigures> {
  const to = join(folder, 'export');
  const now = () => new Date().toISOString();
  const exporting = await timed(
    'export the log',
    logSize,
    async () => (await exportWhole({ log: store, folder: to, now })).size,
  );
  const verifying = await timed('verify the export offline', logSize, async () => {
    const { events, firstWrong, wrong } = await verifyExport(to, { heads: { heads: [] } });
    if (firstWrong || wrong.length > 0) throw new Error(firstWrong?.what ?? wrong[0]);
    return events;
  });
  return { hashing: await hashAlone(store, logSize), exporting, verifying };
}

/** Reading is not counted. */
async function hashAlone(store: EventStore, logSize: number): Promise<Row> {
  let [events, seconds, after] = [0, 0, START];
  for (let page = await store.readAll(after, PAGE); page.events.length > 0; page = await store.readAll(after, PAGE)) {
    const start = performance.now();
    for (const { bytes } of page.events) hash('sha256', bytes, 'buffer');
    seconds += (performance.now() - start) / 1_000;
    events += page.events.length;
    after = page.reached;
  }
  return { what: 'SHA-256 of the same bytes, alone', logSize, unit: 'events/s', perSecond: events / seconds };
}

async function timed(what: string, logSize: number, work: () => Promise<number>): Promise<Row> {
  const start = performance.now();
  const events = await work();
  const perSecond = (events * 1_000) / (performance.now() - start);
  return { what, logSize, unit: 'events/s', perSecond, residentMegabytes: process.memoryUsage.rss() / 1e6 };
}
