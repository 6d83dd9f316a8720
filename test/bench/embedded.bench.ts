import type { BenchPlan } from './bench.plan';
import { diskPart } from './parts/disk.part';
import { emptyRoutePart } from './parts/empty-route.part';
import { type Round, roundPart, rowsOf } from './parts/round.part';
import { treePart } from './parts/tree.part';
import { aimsOf, aimsOfTrees } from './report/aims';
import type { Row } from './report/row';
import type { Section } from './report/section';

const ABOUT =
  'Service, load and disk share these cores, so trust the ratios more than the figures. *CPU* is in busy cores.';

const READING = `- *disk* is what the machine can make durable when every event waits for the disk alone. The store beats it only because callers share commits.
- *store* appends one event to a new stream, encoded beforehand.
- *empty POST route* is the same framework with the same body, the same load, and nothing behind it.
- *single captures* are one request each, of five lines with tracking, on orders taken in turn. The answer waits for the log's commit; every view runs beside, and the note says how far
  they fell behind. *Bulk* is one stream of lines.
- *balances* are of random orders.
- *read and parse* is the floor of every rebuild: the whole log through \`JSON.parse\` and nothing more.
- *tree* is the view that proofs are made from, alone, of events that nobody stored. A proof is read, made, and held against the root, as it is before the service hands it out.
- *verify the export offline* asks every rule again; its yardstick is to read, parse and hash the same events and nothing more.`;

/** Everything embedded: the log and the views in SQLite files of one process. */
export async function embeddedBench(plan: BenchPlan, say: (text: string) => void): Promise<Section> {
  const disk = await diskPart(plan.diskAppends);
  const emptyRoute = await emptyRoutePart(plan.httpSeconds);
  const trees: Row[] = [];
  for (const size of plan.treeSizes) {
    say(`making a tree of ${size.toLocaleString('en')} events`);
    trees.push(...(await treePart(size, plan.treeProofs)));
  }
  const rounds: Round[] = [];
  for (const logSize of plan.logSizes) rounds.push(await roundPart(plan, logSize, say));
  return {
    heading: 'Embedded: log and views in SQLite',
    about: ABOUT,
    rows: [disk, emptyRoute, ...rounds.flatMap(rowsOf), ...trees],
    aims: [...aimsOf(emptyRoute, rounds), ...aimsOfTrees(trees)],
    reading: READING,
  };
}
