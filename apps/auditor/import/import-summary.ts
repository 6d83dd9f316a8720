import { toDecimalText } from '@domain';
import type { ColumnMapping } from './column-mapping';
import { type ImportTally, untied } from './import-tally';

/** What an import did, for people: counts, refused rows by reason, and how the sums tie to the file. */
export function importSummary(tally: ImportTally, { currency }: ColumnMapping, dryRun: boolean): string {
  const { counts, sums, rows, refused } = tally;
  const money = (amount: bigint) => `${toDecimalText(amount, currency)} ${currency}`;
  const reasons = [...refused].sort(([a], [b]) => (a < b ? -1 : 1));
  const rest = untied(tally);
  return [
    `${dryRun ? 'Dry run: nothing was sent. Would be' : 'Imported'}: ${counts.orders} orders, ${counts.captures} captures, ${counts.refunds} refunds from ${counts.rows} rows in ${counts.documents} documents.`,
    ...(counts.replayed > 0 ? [`${counts.replayed} commands had been recorded before and changed nothing.`] : []),
    `Rows: ${rows.captured} captured, ${rows.refunded} refunded, ${rows.refused} refused.`,
    ...reasons.map(([because, each]) => `Refused ${because}: ${each.rows} rows, ${money(each.amount)}`),
    ...(counts.withoutAmount > 0 ? [`${counts.withoutAmount} rows have no readable amount and count as 0.`] : []),
    `File         ${money(sums.file)}`,
    `Captured     ${money(sums.captured)}`,
    `Refunded     ${money(-sums.refunded)}`,
    `Refused      ${money(sums.file - sums.captured + sums.refunded - rest)}`,
    rest === 0n ? 'The sums tie to the file exactly.' : `The sums DO NOT tie to the file: ${money(rest)} is missing.`,
  ].join('\n');
}
