import { CURRENCIES } from '@domain';
import fc from 'fast-check';
import type { BankStatement } from './bank-statement';

const word = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/);
const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const size = fc.oneof(fc.bigInt(0n, 100_000n), fc.bigInt(2n ** 53n, 2n ** 54n));
const signed = fc.tuple(size, fc.boolean()).map(([amount, credit]) => (credit ? amount : -amount));

const transaction = fc.record(
  { bookedOn: day, amount: signed, bankReference: word, endToEndId: word, remittance: text, counterpartyName: text },
  { requiredKeys: ['bookedOn', 'amount'] },
);

/** A statement that adds up, in any currency, with what all formats can say. */
export const generatedStatement: fc.Arbitrary<BankStatement> = fc
  .record({
    account: word,
    statementId: word,
    currency: fc.oneof(fc.constantFrom('JPY', 'EUR', 'KWD'), fc.constantFrom(...CURRENCIES)),
    openingBalance: signed,
    found: fc.array(transaction, { maxLength: 12 }),
  })
  .map(({ found, ...statement }) => {
    const { currency, openingBalance } = statement;
    const transactions = found.map((each, index) => ({ number: index + 1, currency, ...each }));
    return {
      ...statement,
      closingBalance: transactions.reduce((sum, { amount }) => sum + amount, openingBalance),
      transactions,
    };
  });
