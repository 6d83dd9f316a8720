import type { SettlementStatement, Viewed } from '@ledger';
import { csvChunks, parquetChunks, withClock } from '@table-files';
import type { ExportFile } from '../exports/exports';
import { jsonChunks } from '../exports/json';
import { pdfChunks } from './pdf/statement-pdf';
import { STATEMENT_FORMATS, type StatementFormat } from './statement.parameters';
import { statementColumns } from './statement-columns';
import { statementHead } from './statement-head';

/** A statement in one of its formats. All of them are made of the same columns, and say the same. */
export function statementFile(
  { answer: statement, sequence, clock }: Viewed<SettlementStatement>,
  format: StatementFormat,
): ExportFile {
  const { currency, settlementNumber, throughSequence } = statement.settlement;
  const { merchantId, entries } = statement;
  const sheet = { columns: withClock(statementColumns(statement), clock), currency };
  const address = `/v1/settlements/${currency}/${settlementNumber}/statement`;
  const head = { ...statementHead(statement), sequence, ...(clock === 'simulated' && { clock }) };
  const chunks = {
    json: () => jsonChunks(head, 'entries', sheet, entries),
    csv: () => csvChunks(sheet, entries),
    pdf: () => pdfChunks({ statement, clock, address }),
    parquet: () => parquetChunks(sheet, throughSequence, entries),
  };
  return {
    contentType: STATEMENT_FORMATS[format],
    fileName: `settlement-${merchantId}-${currency}-${settlementNumber}.${format}`,
    chunks: chunks[format](),
  };
}
