import { type LineDescription, type LineType, mulDivHalfEven, NEGATIVE_LINE_TYPES } from '@domain';
import type { ColumnMapping } from './column-mapping';
import { type FileRow, isReadable, type SaleRow } from './file-row';
import type { DocumentPlan } from './import-plan';
import type { Document } from './read-documents';
import { type RefusedBecause, type RowFate, refusedRow } from './row-fate';

/** An invoice becomes an order with the invoice's number, line by line, or its rows are refused all together. */
export function planOrder(rows: Document, mapping: ColumnMapping): DocumentPlan {
  const problems = new Map(rows.flatMap((row) => problemOf(row, mapping)));
  if (problems.size > 0) return refuseAll(rows, (row) => problems.get(row) ?? refusedRow(row, 'INVOICE_SPOILED'));

  const sales = rows.filter(isReadable);
  const orderAmount = sales.reduce((sum, { amount }) => sum + amount, 0n);
  const [first] = sales;
  if (!first || orderAmount < 1n) return refuseAll(rows, (row) => refusedRow(row, 'NOTHING_TO_AUTHORIZE'));
  const { customerId, country, effectiveAt } = first.reading.sale;
  return {
    order: {
      orderId: first.document,
      currency: mapping.currency,
      orderAmount,
      lines: sales.map((row) => lineOf(row, mapping)),
      ...(customerId !== undefined && { customerId }),
      ...(country !== undefined && { country }),
      effectiveAt,
      rows,
    },
    refunds: [],
    refused: [],
  };
}

export function refuseAll(rows: Document, fate: (row: FileRow) => RowFate): DocumentPlan {
  return { refunds: [], refused: rows.map(fate) };
}

function problemOf(row: FileRow, mapping: ColumnMapping): [FileRow, RowFate][] {
  const refused = (because: RefusedBecause, why?: string): [FileRow, RowFate][] => [
    [row, refusedRow(row, because, why)],
  ];
  if (!isReadable(row)) return refused('UNREADABLE', 'problem' in row.reading ? row.reading.problem : undefined);
  const lowers = NEGATIVE_LINE_TYPES.has(lineType(row, mapping));
  if (!lowers && row.reading.sale.quantity < 1n) return refused('QUANTITY_NOT_POSITIVE');
  if (lowers ? row.amount > 0n : row.amount < 0n) {
    return refused('UNREADABLE', `a ${lineType(row, mapping)} line cannot have this sign`);
  }
  return [];
}

function lineOf(row: SaleRow, mapping: ColumnMapping): LineDescription {
  const { reference, name, quantity, unitPrice } = row.reading.sale;
  // An order counts from 1 up; a discount of -1 times 27.50 is 1 times -27.50.
  const [count, price] = quantity < 0n ? [-quantity, -unitPrice] : [quantity, unitPrice];
  return {
    reference,
    type: lineType(row, mapping),
    name,
    quantity: count,
    unitPrice: price,
    taxRate: mapping.taxRate,
    totalDiscountAmount: 0n,
    totalAmount: row.amount,
    totalTaxAmount: mulDivHalfEven(row.amount, BigInt(mapping.taxRate), BigInt(10_000 + mapping.taxRate)),
  };
}

export function lineType(row: SaleRow, { lineTypes }: ColumnMapping): LineType {
  const { reference } = row.reading.sale;
  return (lineTypes && Object.hasOwn(lineTypes, reference) && lineTypes[reference]) || 'physical';
}
