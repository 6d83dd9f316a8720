import { type EntryKind, fromDecimalText, totalledAs } from '@domain';
import type { StatementEntry } from '@ledger';
import {
  isCatchingUp,
  merchantBooksProjection,
  ordersProjection,
  type ReadModelStore,
  readSettlements,
  readTrialBalance,
  type Settlement,
  settlementsProjection,
} from '@read-models';
import { csvChunks, parquetChunks } from '@table-files';
import { postingColumns, postingRows } from '../../apps/api/journal-export/posting-rows';
import { statementColumns } from '../../apps/api/statements/statement-columns';
import { lived } from '../../libs/domain/settlement/histories/runs.fixture';
import { allPages } from '../../libs/ledger/exporting/all-pages';
import { statementEntries } from '../../libs/ledger/exporting/statement-entries';
import { foldedViews } from '../../libs/read-models/projections/folded-views.fixture';
import { readJournalThrough } from '../../libs/read-models/projections/merchant-books/journal-pages.reader';
import { createTestLog } from '../../libs/read-models/runner/log.fixture';
import { collect } from './collect';
import { readCsv } from './read-csv';
import { readParquet } from './read-parquet';

const MERCHANT = 'm1';
const VIEWS = [merchantBooksProjection, settlementsProjection, ordersProjection];
const merchants = lived(60, 5);

describe('over the lives of sixty merchants in euros, yen and dinars', () => {
  it('the rows of every statement sum up to its totals by kind, and with the balances to its payout', async () => {
    const seen = { settlements: 0, rows: 0, currencies: new Set<string>() };
    for (const { log } of merchants) {
      const views = await viewsOf(log);
      for (const settlement of await settlementsOf(views)) {
        const rows = readCsv(await collect(csvChunks(sheetOf(settlement), await entriesOf(views, settlement))));
        expect(sumsOf(rows)).toEqual(
          new Map(settlement.totalsByKind.map(({ kind, count, amount }) => [kind, { count, amount }])),
        );
        const sum = rows.reduce(
          (total, { amount = '', currency = '' }) => total + fromDecimalText(amount, currency),
          0n,
        );
        expect(settlement.openingBalance + sum).toBe(settlement.payoutAmount + settlement.closingBalance);
        seen.settlements += 1;
        seen.rows += rows.length;
        seen.currencies.add(settlement.currency);
      }
    }
    expect(seen.currencies).toEqual(new Set(['EUR', 'JPY', 'KWD']));
    expect(seen.settlements).toBeGreaterThan(100);
    expect(seen.rows).toBeGreaterThan(500);
  });

  it('the general ledger balances, says in Parquet what it says in CSV, and ends in the trial balance', async () => {
    for (const { log } of merchants) {
      const views = await viewsOf(log);
      const { currency } = there(log.find(({ event }) => 'currency' in event)?.event as { currency?: string });
      if (currency === undefined) continue;
      const through = log.length - 1;
      const rowsOf = () => postingRows(journalOf(views, currency, through));
      const sheet = { columns: postingColumns(currency), currency };
      const csv = readCsv(await collect(csvChunks(sheet, rowsOf())));
      const parquet = await readParquet(await collect(parquetChunks(sheet, through, rowsOf())));
      const minor = (text = '') => fromDecimalText(text, currency);
      expect(parquet).toEqual(
        csv.map(({ sequence, recordedAt, effectiveAt, debit, credit, ...texts }) => ({
          sequence: BigInt(there(sequence)),
          recordedAt: new Date(there(recordedAt)),
          effectiveAt: new Date(there(effectiveAt)),
          ...{ debit: minor(debit), credit: minor(credit) },
          ...texts,
        })),
      );
      const balance = await readTrialBalance(views, { merchantId: MERCHANT, currency });
      if (isCatchingUp(balance)) throw new Error('the views are behind');
      for (const { account, debited, credited } of balance.answer) {
        const own = csv.filter((row) => row['account'] === account);
        expect(own.reduce((sum, { debit }) => sum + minor(debit), 0n)).toBe(debited);
        expect(own.reduce((sum, { credit }) => sum + minor(credit), 0n)).toBe(credited);
      }
    }
  });
});

function viewsOf(log: (typeof merchants)[number]['log']): Promise<ReadModelStore> {
  const said = log.map(({ event, recordedAt }) => ({
    ...{ event, recordedAt },
    merchantId: event.type === 'CutOffReached' ? '' : MERCHANT,
  }));
  return foldedViews(createTestLog(said), undefined, undefined, VIEWS);
}

async function settlementsOf(views: ReadModelStore): Promise<readonly Settlement[]> {
  const read = await readSettlements(views, { merchantId: MERCHANT, limit: 1_000 });
  if (isCatchingUp(read) || !('answer' in read)) throw new Error('the views are behind');
  return read.answer.items;
}

async function entriesOf(views: ReadModelStore, settlement: Settlement) {
  const read = await allPages(statementEntries(views, MERCHANT, settlement), settlement.sequence);
  if (isCatchingUp(read)) throw new Error('the views are behind');
  return read.answer;
}

async function* journalOf(views: ReadModelStore, currency: string, through: number) {
  for await (const page of readJournalThrough(views, { merchantId: MERCHANT, currency }, through, 3)) {
    if (isCatchingUp(page)) throw new Error('the views are behind');
    yield page;
  }
}

function sheetOf(settlement: Settlement) {
  const nothing = (async function* (): AsyncGenerator<readonly StatementEntry[]> {})();
  return {
    columns: statementColumns({ merchantId: MERCHANT, settlement, entries: nothing }),
    currency: settlement.currency,
  };
}

function sumsOf(rows: readonly Record<string, string>[]) {
  const sums = new Map<string, { count: number; amount: bigint }>();
  for (const { type, mirrors, amount = '', currency = '' } of rows) {
    const kind = totalledAs({ kind: type as EntryKind, ...(mirrors !== '' && { mirrors: mirrors as EntryKind }) });
    const { count, amount: sum } = sums.get(kind) ?? { count: 0, amount: 0n };
    sums.set(kind, { count: count + 1, amount: sum + fromDecimalText(amount, currency) });
  }
  return sums;
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('nothing is there');
  return value;
}
