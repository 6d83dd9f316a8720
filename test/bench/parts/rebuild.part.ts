import { inProcessOfItsOwn } from '../load/in-process-of-its-own';
import type { RebuildResult } from '../load/rebuild.process';
import type { Row } from '../report/row';

/** Every view of the log from nothing, into the file that the service will serve from. */
export async function rebuildPart(folder: string, logSize: number): Promise<Row> {
  const result = await inProcessOfItsOwn<RebuildResult>('load/rebuild.process.ts', { folder });
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
