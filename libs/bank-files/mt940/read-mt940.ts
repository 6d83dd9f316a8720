import { type BankFileRefusal, type Complain, readOrRefuse } from '../bank-file-refusal';
import type { BankStatement } from '../statements/bank-statement';
import { completeStatements, type FoundStatement, type FoundTransaction } from '../statements/complete-statements';
import { decodeText } from '../values/decode-text';
import { present } from '../values/present';
import { readAll } from '../values/read-all';
import { tidyText } from '../values/tidy-text';
import { withinSize } from '../values/within-size';
import { type Mt940Field, placeOfField, readFields } from './mt940-fields';
import { readBalance } from './read-balance';
import { readInformation } from './read-information';
import { readStatementLine } from './read-statement-line';

/**
 * The statements of an MT940 file, one for each message: a page of a longer statement is one too, for its own balances
 * (`:60M:`, `:62M:`) have to tie as well. A message without its closing balance was cut off, and is refused.
 */
export function readMt940(bytes: Uint8Array): readonly BankStatement[] | BankFileRefusal {
  return readOrRefuse((complain) => {
    if (!withinSize(bytes, complain)) return undefined;
    const messages = readFields(decodeText(bytes), complain);
    const found = messages && readAll(messages, (fields) => readMessage(fields, complain));
    return found && completeStatements(found, complain);
  });
}

function readMessage(fields: readonly Mt940Field[], complain: Complain): FoundStatement | undefined {
  const sole = (...tags: readonly string[]) => soleField(fields, tags, complain);
  const [account, opening, closing] = [sole('25', '25P'), sole('60F', '60M'), sole('62F', '62M')];
  if (!account || !opening || !closing) return undefined;
  const [from, to] = [readBalance(opening, complain), readBalance(closing, complain)];
  if (!from || !to) return undefined;
  if (from.currency !== to.currency) {
    return complain(placeOfField(closing), `it is in ${to.currency}, and the opening balance in ${from.currency}`);
  }
  const number = fields.find(({ tag }) => tag === '28C' || tag === '28');
  const transactions = readTransactions(fields, from.currency, complain);
  return (
    transactions && {
      place: placeOfField(closing),
      ...present({
        account: tidyText(account.lines[0] ?? ''),
        statementId: tidyText(number?.lines[0] ?? ''),
      }),
      currency: from.currency,
      openingBalance: from.amount,
      closingBalance: to.amount,
      transactions,
    }
  );
}

function readTransactions(
  fields: readonly Mt940Field[],
  currency: string,
  complain: Complain,
): FoundTransaction[] | undefined {
  const numbered = fields.map((field, index) => ({ field, next: fields[index + 1] }));
  const lines = numbered.filter(({ field }) => field.tag === '61');
  return readAll(lines, ({ field, next }) => {
    const line = readStatementLine(field, currency, complain);
    if (!line) return undefined;
    const { customerReference, ...rest } = line;
    const information = next?.tag === '86' ? readInformation(next.lines) : {};
    // Where the bank repeats no end-to-end id, what the one who ordered the payment called it is the next best.
    const endToEndId = information.endToEndId ?? customerReference;
    return { place: placeOfField(field), currency, ...rest, ...information, ...present({ endToEndId }) };
  });
}

function soleField(fields: readonly Mt940Field[], tags: readonly string[], complain: Complain): Mt940Field | undefined {
  const [found, second] = fields.filter(({ tag }) => tags.includes(tag));
  const place = second ?? fields.at(-1);
  if (found && !second) return found;
  return complain(
    place ? placeOfField(place) : 'the file',
    `the message has ${found ? 'more than one' : 'no'} :${tags[0]}:`,
    'malformed',
  );
}
