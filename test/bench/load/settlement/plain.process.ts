import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { loadConfiguration } from '@ledger';
import { MERCHANT } from '../../world/sample-order';
import { CUT_OFF } from '../../world/settlement-log';
import type { PlainResult, SettlementJob } from './settlement.job';

const TURNS = 3;

/** The same rows summed by SQL, and read one by one in their order, with nothing of ours in between. */
process.once('message', ({ settings }: SettlementJob) => {
  const file = join(loadConfiguration(settings).dataFolder, 'views.sqlite');
  const database = new DatabaseSync(file, { readOnly: true });
  const [table] = database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'g%settlement_entries'`)
    .all();
  const from = `FROM "${String(table?.['name'])}" WHERE "merchantId" = ? AND "due" <= ?`;
  const sum = database.prepare(`SELECT "kind", "mirrors", count(*), sum("amount") ${from} GROUP BY "kind", "mirrors"`);
  const read = database.prepare(`SELECT * ${from} AND "currency" = 'EUR' ORDER BY "due", "sequence", "index"`);
  read.setReturnArrays(true);
  read.setReadBigInts(true);
  const whose = [MERCHANT, CUT_OFF.slice(0, 10)] as const;
  let entries = 0;
  const sumSeconds = middleOf(() => void sum.all(...whose));
  const readSeconds = middleOf(() => {
    entries = 0;
    for (const _ of read.iterate(...whose)) entries += 1;
  });
  database.close();
  process.send?.({ sumSeconds, readSeconds, entries } satisfies PlainResult);
  process.disconnect();
});

function middleOf(work: () => void): number {
  const seconds = Array.from({ length: TURNS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1_000;
  });
  return seconds.toSorted((a, b) => a - b)[Math.floor(TURNS / 2)] ?? 0;
}
