import { isCatchingUp, type ReadModelStore, readSettlement } from '@read-models';
import { csvChunks, parquetChunks } from '@table-files';
import { statementColumns } from '../../../../apps/api/statements/statement-columns';
import { allPages } from '../../../../libs/ledger/exporting/all-pages';
import { statementEntries } from '../../../../libs/ledger/exporting/statement-entries';
import { MERCHANT } from '../../world/sample-order';
import { sendResult } from '../send-result';
import { withClosedViews } from './closed-views';
import { type StatementJob, type StatementResult, taking } from './settlement.job';

/** Makes one file of the closed settlement as the service does, alone in its process. */
process.once('message', async ({ settings, format }: StatementJob) => {
  const result = await withClosedViews(settings, async (views) => {
    const { answer, ...took } = await taking(() => makeFile(views, format));
    return { ...took, ...answer };
  });
  sendResult<StatementResult>(result);
});

async function makeFile(views: ReadModelStore, format: StatementJob['format']) {
  const read = await readSettlement(views, { merchantId: MERCHANT, currency: 'EUR', settlementNumber: 1 });
  if (isCatchingUp(read) || !read.answer) throw new Error('there is no settlement');
  const { answer: settlement } = read;
  const pages = await allPages(statementEntries(views, MERCHANT, settlement), settlement.sequence);
  if (isCatchingUp(pages)) throw new Error('the views are behind');
  const { answer: entries } = pages;
  const { currency, throughSequence, count: rows } = settlement;
  const sheet = { columns: statementColumns({ merchantId: MERCHANT, settlement, entries }), currency };
  const chunks = format === 'csv' ? csvChunks(sheet, entries) : parquetChunks(sheet, throughSequence, entries);
  let bytes = 0;
  for await (const chunk of chunks) bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.length;
  return { rows, bytes };
}
