import { fromDecimalText } from '@domain';
import type { ColumnMapping, Columns } from './column-mapping';
import type { FileRow, Sale } from './file-row';
import { toInstant } from './local-time';

const IDENTIFIER = /^[A-Za-z0-9._~-]{1,64}$/;
const TEXT_MAX = 255;

/** Reads one row by the mapping. It never throws: what cannot be used says why. */
export function readRow(line: number, values: Readonly<Record<string, string>>, mapping: ColumnMapping): FileRow {
  const cell = (column: keyof Columns) => (values[mapping.columns[column] ?? ''] ?? '').trim();
  const document = cell('document');
  const quantity = wholeNumber(cell('quantity'));
  const unitPrice = amountOf(cell('unitPrice'), mapping.currency);
  const amount = quantity !== undefined && unitPrice !== undefined ? quantity * unitPrice : undefined;
  const effectiveAt = toInstant(cell('effectiveAt'), mapping.timeZone);
  const reference = cell('reference');
  const [customerId, country] = [cell('customerId'), cell('country')];

  const problem = !IDENTIFIER.test(document)
    ? `the document number "${document}" cannot be an order id`
    : quantity === undefined || quantity === 0n
      ? `the quantity "${cell('quantity')}" is no whole number other than 0`
      : unitPrice === undefined
        ? `the unit price "${cell('unitPrice')}" is no amount in ${mapping.currency}`
        : effectiveAt === undefined
          ? `"${cell('effectiveAt')}" is no time`
          : reference === '' || reference.length > TEXT_MAX
            ? 'the reference is absent or too long'
            : customerId !== '' && !IDENTIFIER.test(customerId)
              ? `"${customerId}" cannot be a customer id`
              : undefined;
  if (problem !== undefined || quantity === undefined || unitPrice === undefined || effectiveAt === undefined) {
    return { line, values, document, amount, reading: { problem: problem ?? 'the row is incomplete' } };
  }
  const sale: Sale = {
    reference,
    // A line of an order has a name; where the file has none, the reference says what it was.
    name: cell('name').slice(0, TEXT_MAX) || reference,
    quantity,
    unitPrice,
    effectiveAt,
    ...(customerId !== '' && { customerId }),
    ...(country !== '' && { country }),
  };
  return { line, values, document, amount, reading: { sale } };
}

function wholeNumber(text: string): bigint | undefined {
  return /^-?\d{1,12}$/.test(text) ? BigInt(text) : undefined;
}

function amountOf(text: string, currency: string): bigint | undefined {
  try {
    return fromDecimalText(text, currency);
  } catch {
    return undefined;
  }
}
