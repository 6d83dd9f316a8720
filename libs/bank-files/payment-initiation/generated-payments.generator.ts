import { CURRENCIES, type PayoutAccount } from '@domain';
import fc from 'fast-check';
import { bankText } from './bank-text';
import type { OutgoingPayment, PaymentInitiation } from './payment-initiation';

/** IBANs with their check digits right: the digits are what makes the whole leave 1 over 97. */
const iban = fc
  .tuple(fc.constantFrom('DE', 'SE', 'KW'), fc.stringMatching(/^[A-Z0-9]{11,30}$/))
  .map(([country, number]) => {
    const digits = `${number}${country}00`.replace(/[A-Z]/g, (letter) => `${letter.charCodeAt(0) - 55}`);
    return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${number}`;
  });
const accountNumber = fc.stringMatching(/^[A-Z0-9-]{1,34}$/);
const bic = fc.stringMatching(/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/);
const anyText = fc.string({ unit: 'binary', maxLength: 200 });

/** Text as it comes back from the bank: what is written of it can be read as it was. */
const carried = (length: number) => anyText.map((text) => bankText(text, length));
const name = carried(70).filter((text) => /[A-Za-z0-9]/.test(text));
const identification = carried(35).filter((text) => text !== '');

const account: fc.Arbitrary<PayoutAccount> = fc
  .record({
    name,
    number: fc.oneof(
      iban.map((text) => ({ iban: text })),
      accountNumber.map((text) => ({ accountNumber: text })),
    ),
    bic: fc.option(bic),
  })
  .map(({ number, ...rest }) => ({ name: rest.name, ...number, ...(rest.bic !== null && { bic: rest.bic }) }));

const payment: fc.Arbitrary<OutgoingPayment> = fc.record({
  endToEndId: identification,
  amount: fc.oneof(fc.bigInt(1n, 10_000n), fc.bigInt(2n ** 53n, 10n ** 17n - 1n)),
  creditor: account,
  remittance: carried(140),
});

export const generatedMessage: fc.Arbitrary<PaymentInitiation> = fc.record({
  messageId: identification,
  createdAt: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => `${date.toISOString().slice(0, 19)}.000Z`),
  debtor: account,
  executionDate: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  currency: fc.oneof(fc.constantFrom('JPY', 'EUR', 'KWD'), fc.constantFrom(...CURRENCIES)),
  payments: fc.uniqueArray(payment, { minLength: 1, maxLength: 9, selector: ({ endToEndId }) => endToEndId }),
});
