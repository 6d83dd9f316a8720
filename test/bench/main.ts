import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FULL, QUICK } from './bench.plan';
import { LOAD_KINDS } from './load/load.job';
import { diskPart } from './parts/disk.part';
import { emptyRoutePart } from './parts/empty-route.part';
import { profilePart } from './parts/profile.part';
import { type Round, roundPart, rowsOf } from './parts/round.part';
import { aimsOf } from './report/aims';
import { benchPage } from './report/bench.page';
import { aimsTable, rowsTable } from './report/table';

const PAGE = join(__dirname, '../../docs/bench.md');

/**
 * `npm run bench`, with `-- --quick` for less than a minute, with `-- --write` to keep the result as a page of docs,
 * with `-- --profile captures` (or `bulk`, `balances`) to see instead where the service spends its time.
 */
async function main(): Promise<void> {
  const plan = process.argv.includes('--quick') ? QUICK : FULL;
  const profiled = LOAD_KINDS.find((kind) => process.argv[process.argv.indexOf('--profile') + 1] === kind);
  if (profiled) return console.log(await profilePart(plan, profiled));
  const start = performance.now();
  const say = (text: string) =>
    console.error(`${((performance.now() - start) / 1_000).toFixed(0).padStart(4)} s  ${text}`);

  say(`measuring the ${plan.name} plan`);
  const disk = await diskPart(plan.diskAppends);
  const emptyRoute = await emptyRoutePart(plan.httpSeconds);
  const rounds: Round[] = [];
  for (const logSize of plan.logSizes) rounds.push(await roundPart(plan, logSize, say));

  const rows = [disk, emptyRoute, ...rounds.flatMap(rowsOf)];
  const aims = aimsOf(emptyRoute, rounds);
  console.log(`\n${rowsTable(rows)}\n\n${aimsTable(aims)}`);
  if (process.argv.includes('--write')) {
    writeFileSync(PAGE, benchPage(rows, aims, (performance.now() - start) / 60_000));
    say('wrote docs/bench.md');
  }
}

void main();
