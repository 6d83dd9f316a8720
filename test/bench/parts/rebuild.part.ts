import type { CatchUpResult } from '../load/catch-up.job';
import { inProcessOfItsOwn } from '../load/in-process-of-its-own';
import type { Row } from '../report/row';
import type { Settings } from '../world/program';

/** Every view of the log from nothing, into the file that the service will serve from. */
export async function rebuildPart(settings: Settings, logSize: number): Promise<Row> {
  const result = await inProcessOfItsOwn<CatchUpResult>('load/rebuild.process.ts', { settings });
  return {
    what: 'rebuild every view',
    logSize,
    unit: 'events/s',
    perSecond: result.events / result.seconds,
    serverCores: result.cpuSeconds / result.seconds,
    residentMegabytes: result.residentMegabytes,
    note: `${result.events.toLocaleString('en')} events in ${result.seconds.toFixed(1)} s`,
  };
}
