import type { Complain } from '../bank-file-refusal';
import { BANK_TEXT_LENGTH_MAX, TRANSACTIONS_MAX } from '../limits';
import type { BankStatement, BankTransaction } from './bank-statement';

/** A movement before it has its number, with its place in the file. */
export interface FoundTransaction extends Omit<BankTransaction, 'number'> {
  readonly place: string;
}

/** A statement as it stands in the file; nobody has reckoned yet whether it can be true. */
export interface FoundStatement extends Omit<BankStatement, 'transactions'> {
  readonly place: string;
  readonly transactions: readonly FoundTransaction[];
}

/** Numbers the transactions, after making sure that each statement is in one currency and adds up. */
export function completeStatements(
  found: readonly FoundStatement[],
  complain: Complain,
): readonly BankStatement[] | undefined {
  const count = found.reduce((sum, { transactions }) => sum + transactions.length, 0);
  if (count > TRANSACTIONS_MAX) return tooMany(complain);
  if (!found.every((statement) => inBounds(statement, complain) && addsUp(statement, complain))) return undefined;
  let number = 0;
  return found.map(({ place: _, ...statement }) => ({
    ...statement,
    transactions: statement.transactions.map(({ place: __, ...transaction }) => {
      number += 1;
      return { number, ...transaction };
    }),
  }));
}

/** For readers that would rather not gather what will be refused. */
export function tooMany(complain: Complain): undefined {
  return complain('the file', `it has more than ${TRANSACTIONS_MAX} transactions`, 'too-large');
}

function inBounds(statement: FoundStatement, complain: Complain): true | undefined {
  for (const { place, amount: _, ...told } of statement.transactions) {
    if (statement.currency !== undefined && told.currency !== statement.currency) {
      return complain(place, `it is in ${told.currency}, and its account in ${statement.currency}`);
    }
    if (Object.values(told).some((text) => text.length > BANK_TEXT_LENGTH_MAX)) {
      return complain(place, `it holds a text longer than ${BANK_TEXT_LENGTH_MAX} characters`, 'too-large');
    }
  }
  return true;
}

function addsUp(statement: FoundStatement, complain: Complain): true | undefined {
  const { openingBalance: opening, closingBalance: closing, place, transactions } = statement;
  if (opening === undefined || closing === undefined) return true;
  const sum = transactions.reduce((total, { amount }) => total + amount, 0n);
  if (opening + sum === closing) return true;
  const reason = `opening ${opening} and transactions ${sum} are ${opening + sum} minor units, and the closing balance is ${closing}`;
  return complain(place, reason, 'does-not-add-up');
}
