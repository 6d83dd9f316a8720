import type { AppendJob, AppendResult } from '../../load/append.job';
import { inProcessOfItsOwn } from '../../load/in-process-of-its-own';
import { watch } from '../../measure/watched';
import type { Row } from '../../report/row';
import type { Place } from './place';

/** Single events appended to new streams, by the bare client or by our engine, alone in a process. */
export async function appendPart(
  { eventStoreDb }: Place,
  who: 'bare' | 'engine',
  inFlight: number,
  seconds: number,
): Promise<Row> {
  const job: AppendJob = { url: eventStoreDb.url, inFlight, seconds };
  const watched = watch({ eventStoreDb: eventStoreDb.pid });
  const result = await inProcessOfItsOwn<AppendResult>(`load/${who}-append.process.ts`, job);
  watched.look();
  return {
    // The server worked through the warm-up as well: its cores are of all the time, which is a little less than busy.
    ...watched.columns(result.secondsWithWarmUp),
    what: `${who === 'bare' ? 'bare client' : 'our engine'}: appends, ${inFlight} in flight`,
    unit: 'events/s',
    perSecond: result.perSecond,
    p50: result.p50,
    p99: result.p99,
    serverCores: result.cpuSeconds / result.seconds,
    residentMegabytes: result.residentMegabytes,
  };
}
