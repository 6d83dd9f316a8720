import type { BenchPlan } from './bench.plan';
import { proofPart } from './parts/proof.part';
import { treePart } from './parts/tree.part';
import { aimsOfProof } from './report/aims';
import type { Row } from './report/row';
import type { Section } from './report/section';
import { inTemporaryFolder } from './world/temporary-folder';

const ABOUT =
  'Whole orders of four events: authorized, captured in part, paid, and a piece returned. The log is a SQLite file.';

const READING = `- *verify the export offline* asks every rule again; its yardstick is to read, parse and hash the same events and nothing more.
- *rebuild every view* is what a replay does.
- *tree* is the view that proofs are made from, alone, of events that nobody stored. A proof is read, made, and held against the root, as it is before the service hands it out.`;

/** What it takes to check a log without us, to replay it, and to prove one event of many. */
export async function proofBench(plan: BenchPlan, say: (text: string) => void): Promise<Section> {
  const log = await inTemporaryFolder((folder) => proofPart(folder, plan.verifiedEvents, say));
  const trees: Row[] = [];
  for (const size of plan.treeSizes) {
    say(`making a tree of ${size.toLocaleString('en')} events`);
    trees.push(...(await treePart(size, plan.treeProofs)));
  }
  const { readAndParse, hashing, replaying, exporting, verifying } = log;
  return {
    heading: 'Proof: verification, replay, the tree',
    about: ABOUT,
    rows: [readAndParse, hashing, replaying, exporting, verifying, ...trees],
    aims: aimsOfProof(log, trees),
    reading: READING,
  };
}
