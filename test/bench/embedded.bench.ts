import type { BenchPlan } from './bench.plan';
import { diskPart } from './parts/disk.part';
import { emptyRoutePart } from './parts/empty-route.part';
import { type Round, roundPart, rowsOf } from './parts/round.part';
import { aimsOf } from './report/aims';
import type { Section } from './report/section';

const ABOUT =
  'Service, load and disk share these cores, so trust the ratios more than the figures. *CPU* is in busy cores.';

const READING = `- *disk* is what the machine can make durable when every event waits for the disk alone. The store beats it only because callers share commits.
- *store* appends one event to a new stream, encoded beforehand.
- *empty POST route* is the same framework with the same body, the same load, and nothing behind it.
- *single captures* are one request each, of five lines with tracking, on orders taken in turn. The answer waits for the log's commit; every view runs beside, and the note says how far
  they fell behind. *Bulk* is one stream of lines.
- *balances* are of random orders.
- *read and parse* is the floor of every rebuild: the whole log through \`JSON.parse\` and nothing more.`;

/** Everything embedded: the log and the views in SQLite files of one process. */
export async function embeddedBench(plan: BenchPlan, say: (text: string) => void): Promise<Section> {
  const disk = await diskPart(plan.diskAppends);
  const emptyRoute = await emptyRoutePart(plan.httpSeconds);
  const rounds: Round[] = [];
  for (const logSize of plan.logSizes) rounds.push(await roundPart(plan, logSize, say));
  return {
    heading: 'Embedded: log and views in SQLite',
    about: ABOUT,
    rows: [disk, emptyRoute, ...rounds.flatMap(rowsOf)],
    aims: aimsOf(emptyRoute, rounds),
    reading: READING,
  };
}
