import { loadConfiguration, logFeed, openLogToRead, openViewsToWrite } from '@ledger';
import {
  catchUp,
  isCatchingUp,
  type ReadModelStore,
  readSettlement,
  readTrialBalance,
  type Settlement,
} from '@read-models';
import { NEVER } from 'rxjs';
import { csvChunks } from '../../../../apps/api/exports/csv';
import { parquetChunks } from '../../../../apps/api/exports/parquet';
import { statementColumns } from '../../../../apps/api/statements/statement-columns';
import { allPages } from '../../../../libs/ledger/exporting/all-pages';
import { statementEntries } from '../../../../libs/ledger/exporting/statement-entries';
import { percentile } from '../../measure/percentile';
import { MERCHANT } from '../../world/sample-order';
import { BOOKS } from '../books';
import { type SettlementJob, type StatementResult, taking } from './settlement.job';

const WHOSE = { merchantId: MERCHANT, currency: 'EUR' };
const TRIAL_BALANCES = 1_000;

/** Makes the files of a closed settlement as the service does, and looks back to the middle of the log. */
process.once('message', async ({ settings }: SettlementJob) => {
  const configuration = loadConfiguration(settings);
  const log = await openLogToRead(configuration);
  const views = await openViewsToWrite(configuration);
  const feed = logFeed(log, NEVER);
  const head = (await feed.headSequence()) ?? 0;
  const way = { feed, store: views, now: () => new Date().toISOString(), onRebuild: () => undefined };
  await catchUp({ ...way, projections: BOOKS }, Object.fromEntries(BOOKS.map(({ name }) => [name, head])));
  const settlement = await closedSettlement(views);

  const csv = await taking(async () => {
    const { sheet, entries } = await sheetOf(views, settlement);
    return lengthOf(csvChunks(sheet, entries));
  });
  const parquet = await taking(async () => {
    const { sheet, entries } = await sheetOf(views, settlement);
    return lengthOf(parquetChunks(sheet, settlement.throughSequence, entries));
  });
  const sequence = Math.floor(head / 2);
  const trialBalance = { sequence, ...(await lookBack(views, sequence)) };
  await views.close();
  await log.close();
  process.send?.({
    rows: settlement.count,
    csv: { ...csv, bytes: csv.answer },
    parquet: { ...parquet, bytes: parquet.answer },
    trialBalance,
  } satisfies StatementResult);
  process.disconnect();
});

async function closedSettlement(views: ReadModelStore): Promise<Settlement> {
  const read = await readSettlement(views, { ...WHOSE, settlementNumber: 1 });
  if (isCatchingUp(read) || !read.answer) throw new Error('there is no settlement');
  return read.answer;
}

async function sheetOf(views: ReadModelStore, settlement: Settlement) {
  const pages = await allPages(statementEntries(views, MERCHANT, settlement), settlement.sequence);
  if (isCatchingUp(pages)) throw new Error('the views are behind');
  const entries = pages.answer;
  const columns = statementColumns({ merchantId: MERCHANT, settlement, entries });
  return { entries, sheet: { columns, currency: settlement.currency } };
}

async function lengthOf(chunks: AsyncIterable<string | Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of chunks) bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.length;
  return bytes;
}

/** Trial balances as of sequences around one; milliseconds. */
async function lookBack(
  views: ReadModelStore,
  sequence: number,
): Promise<{ readonly p50: number; readonly p99: number }> {
  const milliseconds: number[] = [];
  for (let i = 0; i < TRIAL_BALANCES; i++) {
    const start = performance.now();
    // Everywhere in the half around it, so that no two meet the same page of the file.
    const asOf = Math.floor(sequence / 2 + (sequence * i) / TRIAL_BALANCES);
    const read = await readTrialBalance(views, WHOSE, asOf);
    if (isCatchingUp(read)) throw new Error('the views are behind');
    milliseconds.push(performance.now() - start);
  }
  return { p50: percentile(milliseconds, 0.5), p99: percentile(milliseconds, 0.99) };
}
