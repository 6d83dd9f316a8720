import type { BenchPlan } from './bench.plan';
import { settlementPart } from './parts/settlement.part';
import { aimsOfSettlement } from './report/aims';
import type { Section } from './report/section';
import { rowsOfSettlement } from './report/settlement.rows';
import { inTemporaryFolder } from './world/temporary-folder';

const ABOUT =
  'One merchant has a week of orders, each authorized, named, captured, sent and paid; one settlement takes all of them. Log and views are SQLite files.';

const READING = `- Every row is a process of its own, which does nothing else. Aims are ratios of seconds of CPU, because neighbours take time away.
- *build the books* is the rebuild of what settlement needs, on top of which nothing is kept for closings or files.
- *SQL* is the same rows of the same file: summed by kind, and read one by one in the order of a settlement, by statements of SQLite and nothing of ours.
- *close the settlement* is all that the service does: it finds the cut-off in the log, reads every entry in its order, sums, hashes each into the tree, and appends one event.
- *statement* is the file as it is sent, made page by page and counted; the references of the orders are looked up for each page.`;

/** Closing a large settlement, and what is said about it. */
export async function settlementBench(plan: BenchPlan, say: (text: string) => void): Promise<Section> {
  const figures = await inTemporaryFolder((folder) => settlementPart(folder, plan.settledCaptures, say));
  return {
    heading: 'Settlement: closing, statements, looking back',
    about: ABOUT,
    rows: rowsOfSettlement(figures),
    aims: aimsOfSettlement(figures),
    reading: READING,
  };
}
