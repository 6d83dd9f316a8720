import { statSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfiguration, openLedger } from '@ledger';
import type { CatchUpResult } from '../load/catch-up.job';
import { inProcessOfItsOwn } from '../load/in-process-of-its-own';
import type { PastResult } from '../load/past.job';
import { percentile } from '../measure/percentile';
import type { Row } from '../report/row';
import { EVENTS_PER_PAST_ORDER, fillPastLog, PAST_BEGIN } from '../world/past-log';
import type { Settings } from '../world/program';

/** A log whose views are built, and what that cost. */
export interface PastLedger {
  readonly size: number;
  readonly orders: number;
  readonly settings: Settings;
  readonly building: Row;
}

/** Fills a log in a folder, and builds its views there. */
export async function makePastLedger(size: number, folder: string, say: (text: string) => void): Promise<PastLedger> {
  const orders = Math.ceil(size / EVENTS_PER_PAST_ORDER);
  const settings = { DATA_FOLDER: folder, CLOCK: 'simulated', CLOCK_START: PAST_BEGIN };
  say(`filling a log with ${size.toLocaleString('en')} events`);
  const ledger = await openLedger(loadConfiguration({ ...settings, APPEND_TIMEOUT: '60000' }));
  await fillPastLog(ledger.store, ledger.ledgerId, orders);
  await ledger.close();
  say('building every view');
  const built = await inProcessOfItsOwn<CatchUpResult>('load/rebuild.process.ts', { settings });
  say(`built in ${built.seconds.toFixed(1)} s`);
  const bytes = statSync(join(folder, 'views.sqlite')).size / built.events;
  const building: Row = {
    ...{ what: 'as of: build every view', logSize: size, unit: 'events/s' },
    perSecond: built.events / built.seconds,
    serverCores: built.cpuSeconds / built.seconds,
    residentMegabytes: built.residentMegabytes,
    note: `${((built.cpuSeconds / built.events) * 1e6).toFixed(1)} µs of CPU and ${bytes.toFixed(0)} B an event`,
  };
  return { size, orders, settings, building };
}

/** How long each question about its past took. */
export async function askPast({ size, orders, settings }: PastLedger, times: number): Promise<readonly Row[]> {
  const took = await inProcessOfItsOwn<PastResult>('load/past.process.ts', { settings, orders, times });
  return Object.entries(took).map(([what, milliseconds]) => ({
    ...{ what: `as of: ${what}`, logSize: size, unit: 'queries/s' },
    ...{ p50: percentile(milliseconds, 0.5), p99: percentile(milliseconds, 0.99) },
  }));
}
