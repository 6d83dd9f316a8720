import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asOfBench } from './as-of.bench';
import { FULL, QUICK } from './bench.plan';
import { embeddedBench } from './embedded.bench';
import { eventStoreDbBench } from './eventstoredb.bench';
import { LOAD_KINDS } from './load/load.job';
import { profilePart } from './parts/profile.part';
import { portalBench } from './portal.bench';
import { proofBench } from './proof.bench';
import { withSection } from './report/bench.page';
import { busyNow, sectionText } from './report/section';
import { aimsTable, rowsTable } from './report/table';
import { settlementBench } from './settlement.bench';

const PAGE = join(__dirname, '../../docs/bench.md');
const ENGINES = { sqlite: embeddedBench, eventstoredb: eventStoreDbBench };
const OTHERS = {
  '--settlement': settlementBench,
  '--as-of': asOfBench,
  '--proof': proofBench,
  '--portal': portalBench,
};

/**
 * `npm run bench`, with `-- --engine eventstoredb` for that log instead of the embedded one, with `-- --settlement` for
 * closing and its files instead of events and captures, with `-- --as-of` for questions about the past, with `-- --proof` for verification and proofs, with `-- --portal` for a list of orders in a browser,
 * with `-- --quick` for a minute or two, with `-- --write` to keep the result as a section of a page of docs, with `-- --profile captures` (or `bulk`,
 * `balances`) to see instead where the service spends its time.
 */
async function main(words: readonly string[]): Promise<void> {
  const wordBehind = (option: string) => (words.includes(option) ? words[words.indexOf(option) + 1] : undefined);
  const engine = wordBehind('--engine') ?? 'sqlite';
  if (engine !== 'sqlite' && engine !== 'eventstoredb') throw new Error(`there is no bench of ${engine}`);
  const plan = words.includes('--quick') ? QUICK : FULL;
  const profiled = LOAD_KINDS.find((kind) => kind === wordBehind('--profile'));
  if (profiled) return console.log(await profilePart(engine, plan, profiled));
  const start = performance.now();
  const say = (text: string) =>
    console.error(`${((performance.now() - start) / 1_000).toFixed(0).padStart(4)} s  ${text}`);

  const busyBefore = busyNow();
  say(`measuring the ${plan.name} plan at a load average of ${busyBefore.toFixed(1)}`);
  const other = Object.entries(OTHERS).find(([option]) => words.includes(option))?.[1];
  const section = await (other ?? ENGINES[engine])(plan, say);
  if (!section) return;
  console.log(`\n${section.heading}\n\n${rowsTable(section.rows)}\n\n${aimsTable(section.aims)}`);
  if (words.includes('--write')) {
    const text = sectionText(section, { minutes: (performance.now() - start) / 60_000, busyBefore });
    writeFileSync(PAGE, withSection(readFileSync(PAGE, 'utf8'), section.heading, text));
    say('wrote docs/bench.md');
  }
}

void main(process.argv.slice(2));
