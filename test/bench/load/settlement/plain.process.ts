import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { loadConfiguration } from '@ledger';
import { MERCHANT } from '../../world/sample-order';
import { CUT_OFF } from '../../world/settlement-log';
import { sendResult } from '../send-result';
import { type PlainResult, type SettlementJob, taking } from './settlement.job';

/** The same rows summed by SQL, and read one by one in their order, with nothing of ours in between. */
process.once('message', async ({ settings }: SettlementJob) => {
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
  const summed = await taking(() => void sum.all(...whose));
  const { answer: entries, ...took } = await taking(() => {
    let rows = 0;
    for (const _ of read.iterate(...whose)) rows += 1;
    return rows;
  });
  database.close();
  sendResult<PlainResult>({ sum: summed, read: took, entries });
});
