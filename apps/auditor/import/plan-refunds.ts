import { NEGATIVE_LINE_TYPES } from '@domain';
import type { ColumnMapping } from './column-mapping';
import { type FileRow, isReadable, type SaleRow } from './file-row';
import type { DocumentPlan, PlannedRefund } from './import-plan';
import { lineType } from './plan-order';
import type { Document } from './read-documents';
import { type RowFate, refusedRow } from './row-fate';
import type { SoldLines, TakenBack } from './sold-lines';

interface MatchedRow {
  readonly row: SaleRow;
  readonly takenBack: TakenBack;
}

/** A cancellation becomes one refund per order it takes back from; rows that match no invoice are refused one by one. */
export function planRefunds(rows: Document, mapping: ColumnMapping, soldLines: SoldLines): DocumentPlan {
  const matched: MatchedRow[] = [];
  const refused: RowFate[] = [];
  for (const row of rows) {
    const match = matchRow(row, mapping, soldLines);
    if ('fate' in match) refused.push(match);
    else matched.push(match);
  }
  return { refunds: groupByOrders(matched), refused };
}

function matchRow(row: FileRow, mapping: ColumnMapping, soldLines: SoldLines): MatchedRow | RowFate {
  if (!isReadable(row))
    return refusedRow(row, 'UNREADABLE', 'problem' in row.reading ? row.reading.problem : undefined);
  const { customerId, quantity, reference, unitPrice } = row.reading.sale;
  if (quantity > 0n) return refusedRow(row, 'QUANTITY_NOT_NEGATIVE');
  if (NEGATIVE_LINE_TYPES.has(lineType(row, mapping))) return refusedRow(row, 'DISCOUNT_AFTERWARDS');
  if (customerId === undefined) return refusedRow(row, 'CUSTOMER_MISSING');
  const takenBack = soldLines.takeBack(customerId, reference, unitPrice, -quantity);
  return typeof takenBack === 'string' ? refusedRow(row, takenBack) : { row, takenBack };
}

/** Rows that take back from the same order go into the same refund. */
function groupByOrders(matched: readonly MatchedRow[]): PlannedRefund[] {
  const byOrder = Map.groupBy(matched, ({ takenBack }) => takenBack.orderId);
  return [...byOrder].flatMap(([orderId, group]): PlannedRefund[] => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        orderId,
        reference: first.row.document,
        lines: sumByLine(group),
        effectiveAt: first.row.reading.sale.effectiveAt,
        rows: group.map(({ row }) => row),
      },
    ];
  });
}

function sumByLine(group: readonly MatchedRow[]): PlannedRefund['lines'] {
  const quantities = new Map<number, bigint>();
  for (const { lineId, quantity } of group.flatMap(({ takenBack }) => takenBack.lines)) {
    quantities.set(lineId, (quantities.get(lineId) ?? 0n) + quantity);
  }
  return [...quantities].map(([lineId, quantity]) => ({ lineId, quantity }));
}
