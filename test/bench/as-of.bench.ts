import { join } from 'node:path';
import type { BenchPlan } from './bench.plan';
import { askPast, makePastLedger, type PastLedger } from './parts/past.part';
import { aimsOfPast } from './report/aims';
import type { Row } from './report/row';
import type { Section } from './report/section';
import { inTemporaryFolder } from './world/temporary-folder';

const ABOUT =
  'One merchant has an order every five seconds, each captured, paid and returned in part a thousand orders later; a larger log is a longer time. Log and views are SQLite files.';

const READING = `- Every question is asked by one caller in a process of its own, of moments all over the log behind its first tenth: so most pages of the files were not read lately.
- *An order* and *five orders of a customer* are folded from their streams, everything else is read from rows of views.
- *At an instant* looks up the sequence first.
- Ten times the events are ten times the days: what is summed by day (daily figures, ageing, what expires, the next settlement, totals) reads more rows for that, and not for the events.`;

/** What questions about the past cost, and whether that grows with the log. */
export async function asOfBench(plan: BenchPlan, say: (text: string) => void): Promise<Section> {
  const rows = await inTemporaryFolder(async (folder) => {
    const ledgers: PastLedger[] = [];
    for (const size of plan.pastSizes) ledgers.push(await makePastLedger(size, join(folder, `${size}`), say));
    const made: Row[] = [];
    // All are built before any is asked, so that they are asked while the machine is the same.
    for (const ledger of ledgers) {
      say(`asking ${ledger.size.toLocaleString('en')} events`);
      made.push(ledger.building, ...(await askPast(ledger, plan.pastQuestions)));
    }
    return made;
  });
  return { heading: 'As of: questions about the past', about: ABOUT, rows, aims: aimsOfPast(rows), reading: READING };
}
