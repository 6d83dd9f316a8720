import type { Complain } from '../bank-file-refusal';
import { readAmount } from '../values/read-amount';
import { readDate } from '../values/read-date';
import { type Mt940Field, placeOfField } from './mt940-fields';

export interface Mt940Balance {
  /** Minor units. */
  readonly amount: bigint;
  readonly currency: string;
}

/** `C260105EUR1234,56`: credit or debit, the day, the currency, the amount (15 characters by the standard; longer ones are sent). */
export function readBalance(field: Mt940Field, complain: Complain): Mt940Balance | undefined {
  const text = field.lines.join('').trimEnd();
  const match = /^([CD])(\d\d)(\d\d)(\d\d)([A-Z]{3})([\d,]{1,19})$/.exec(text);
  const [, mark, year, month = '', day = '', currency = '', size = ''] = match ?? [];
  const amount = readAmount(size, currency, ',');
  if (amount === undefined || readDate(`20${year}`, month, day) === undefined) {
    return complain(placeOfField(field), `"${text}" is no balance`);
  }
  return { amount: mark === 'D' ? -amount : amount, currency };
}
