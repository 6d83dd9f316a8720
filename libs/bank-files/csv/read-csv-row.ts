import { currencyExponent } from '@domain';
import type { Complain } from '../bank-file-refusal';
import type { FoundTransaction } from '../statements/complete-statements';
import { present } from '../values/present';
import { readAmount } from '../values/read-amount';
import { readDate } from '../values/read-date';
import { tidyText } from '../values/tidy-text';
import type { CsvColumns, CsvMapping } from './csv-mapping';

export interface CsvRow {
  readonly place: string;
  /** The cell of a mapped column; `undefined` for one that is not mapped. */
  cell(column: keyof CsvColumns): string | undefined;
}

export function readCsvRow(row: CsvRow, mapping: CsvMapping, complain: Complain): FoundTransaction | undefined {
  const wrong = (column: keyof CsvColumns, what: string) =>
    complain(`${row.place}, column ${mapping.columns[column]}`, `"${row.cell(column) ?? ''}" is no ${what}`);
  const text = (column: keyof CsvColumns) => tidyText(row.cell(column) ?? '');

  const currency = mapping.currency ?? text('currency') ?? '';
  if (currencyExponent(currency) === undefined) return wrong('currency', 'currency');
  const bookedOn = dateIn(text('bookedOn') ?? '', mapping.dateFormat);
  if (bookedOn === undefined) return wrong('bookedOn', `day written ${mapping.dateFormat}`);
  const amount = signedAmount(text('amount') ?? '', currency, mapping.decimalSeparator);
  if (amount === undefined) return wrong('amount', `amount in ${currency}`);
  const sign = signOf(text('sign'), mapping);
  if (sign === undefined || (mapping.sign && amount < 0n)) return wrong(sign ? 'amount' : 'sign', 'sign of an amount');
  return {
    place: row.place,
    bookedOn,
    amount: sign * amount,
    currency,
    ...present({
      bankReference: text('bankReference'),
      endToEndId: text('endToEndId'),
      remittance: text('remittance'),
      counterpartyName: text('counterpartyName'),
      returnReason: text('returnReason'),
    }),
  };
}

function signOf(word: string | undefined, { sign }: CsvMapping): 1n | -1n | undefined {
  if (!sign || word === sign.credit) return 1n;
  return word === sign.debit ? -1n : undefined;
}

// Thousands may be set apart, but then all of them: `1.23` is no amount where the dot is not the decimal separator.
const AMOUNTS = {
  '.': /^([+-]?)(\d+|\d{1,3}(?:([,' ])\d{3})(?:\3\d{3})*)(?:\.(\d+))?$/,
  ',': /^([+-]?)(\d+|\d{1,3}(?:([.' ])\d{3})(?:\3\d{3})*)(?:,(\d+))?$/,
};

function signedAmount(text: string, currency: string, decimalSeparator: '.' | ','): bigint | undefined {
  const match = AMOUNTS[decimalSeparator].exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', , digits = ''] = match;
  const size = readAmount(`${whole.replace(/\D/g, '')}.${digits}`, currency);
  return size !== undefined && sign === '-' ? -size : size;
}

function dateIn(text: string, format: string) {
  if (text.length !== format.length) return undefined;
  const part = (name: string) => text.slice(format.indexOf(name), format.indexOf(name) + name.length);
  const between = [...format].every((sign, at) => /[YMD]/.test(sign) || sign === text[at]);
  return between ? readDate(part('YYYY'), part('MM'), part('DD')) : undefined;
}
