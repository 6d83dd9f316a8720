import type { CalendarDate } from '@domain';
import type { Complain } from '../bank-file-refusal';
import { present } from '../values/present';
import { readAmount } from '../values/read-amount';
import { readDate } from '../values/read-date';
import { tidyText } from '../values/tidy-text';
import { type Mt940Field, placeOfField } from './mt940-fields';

interface StatementLine {
  readonly bookedOn: CalendarDate;
  readonly amount: bigint;
  readonly customerReference?: string;
  readonly bankReference?: string;
  readonly returnReason?: string;
}

// Value day, booking day, mark, third letter of the currency, amount, kind, the customer's and the bank's reference.
const LINE = /^(\d{6})(\d{4})?(R?[CD])[A-Z]?([\d,]{1,19})([A-Z][A-Z0-9]{3})(.*?)(?:\/\/(.*))?$/;

/** Kind of transaction of money that came back. */
const RETURNED = 'RTI';

/** `:61:`, whose second line is for people. A reversed credit (`RC`) is money that went, a reversed debit (`RD`) came. */
export function readStatementLine(field: Mt940Field, currency: string, complain: Complain): StatementLine | undefined {
  const [text = ''] = field.lines;
  const match = LINE.exec(text);
  if (!match) return complain(placeOfField(field), `"${text}" is no statement line`);
  const [, value = '', entry, mark, size = '', kind = '', customer = '', bank] = match;
  const bookedOn = bookingDay(value, entry);
  if (!bookedOn) return complain(placeOfField(field), `"${value}${entry ?? ''}" is no day`);
  const amount = readAmount(size, currency, ',');
  if (amount === undefined) return complain(placeOfField(field), `"${size}" is no amount in ${currency}`);
  const customerReference = tidyText(customer);
  return {
    bookedOn,
    amount: mark === 'C' || mark === 'RD' ? amount : -amount,
    ...present({
      customerReference: customerReference === 'NONREF' ? undefined : customerReference,
      bankReference: tidyText(bank ?? ''),
      returnReason: kind.slice(1) === RETURNED ? RETURNED : undefined,
    }),
  };
}

/** The booking day says no year: it is that of the value day, or the one beside it when the year turns between them. */
function bookingDay(value: string, entry: string | undefined): CalendarDate | undefined {
  const year = 2000 + Number(value.slice(0, 2));
  const [valueMonth, valueDay] = [value.slice(2, 4), value.slice(4)];
  const valueDate = readDate(String(year), valueMonth, valueDay);
  if (entry === undefined || !valueDate) return valueDate;
  const [month, day] = [entry.slice(0, 2), entry.slice(2)];
  const months = Number(month) - Number(valueMonth);
  const turned = months > 6 ? -1 : months < -6 ? 1 : 0;
  return readDate(String(year + turned), month, day);
}
