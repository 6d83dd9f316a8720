import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { bankText } from './bank-text';
import { generatedMessage } from './generated-payments.generator';
import type { OutgoingPayment, PaymentInitiation } from './payment-initiation';
import { whyUnpayable } from './why-unpayable';
import { writePaymentInitiation } from './write-payment-initiation';
import { understood } from './written-message.fixture';

// The standard's own schema may not be passed on; whoever has it names it here, and it is asked as well.
const SCHEMAS = [join(__dirname, 'pain-001.profile.xsd'), ...(process.env['PAIN_001_XSD']?.split(':') ?? [])];

const CREDITOR = { name: 'Shop AB', iban: 'SE45 5000 0000 0583 9825 7466', bic: 'ESSESESS' };
const PAYMENT: OutgoingPayment = {
  endToEndId: 'shop.EUR-12',
  amount: 123456n,
  creditor: CREDITOR,
  remittance: 'Payout EUR-12',
};
const MESSAGE: PaymentInitiation = {
  messageId: 'CL-20260105-1',
  createdAt: '2026-01-05T09:00:00.123Z',
  debtor: { name: 'Capture Ledger', iban: 'DE89370400440532013000' },
  executionDate: '2026-01-06',
  currency: 'EUR',
  payments: [PAYMENT, { ...PAYMENT, endToEndId: 'other.EUR-12', amount: 1n }],
};

async function faultsOf(messages: readonly string[], schema: string): Promise<string[]> {
  const xml = messages.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [readFileSync(schema, 'utf8')] });
  return errors.map(({ message }) => message);
}

describe('a message of payments', () => {
  it('says who pays whom how much and when, and how many and how much in all', () => {
    const { message, counts, sums } = understood(writePaymentInitiation(MESSAGE));
    const creditor = { ...CREDITOR, iban: 'SE4550000000058398257466' };
    const payments = MESSAGE.payments.map((payment) => ({ ...payment, creditor }));
    expect(message).toEqual({ ...MESSAGE, createdAt: '2026-01-05T09:00:00.000Z', payments });
    expect([counts, sums]).toEqual([
      [2n, 2n],
      [123457n, 123457n],
    ]);
  });

  it.each([
    ['JPY', '123456'],
    ['EUR', '1234.56'],
    ['KWD', '123.456'],
    ['CLF', '12.3456'],
  ])('writes amounts in %s with its own digits: %s', (currency, text) => {
    const xml = writePaymentInitiation({ ...MESSAGE, currency, payments: [PAYMENT] });
    expect(xml).toContain(`<InstdAmt Ccy="${currency}">${text}</InstdAmt>`);
    expect(xml.split(`<CtrlSum>${text}</CtrlSum>`)).toHaveLength(3);
  });

  it('is read back as it was, to the last minor unit', () => {
    fc.assert(
      fc.property(generatedMessage, (generated) => {
        const { message, counts, sums } = understood(writePaymentInitiation(generated));
        expect(message).toEqual(generated);
        const sum = generated.payments.reduce((total, { amount }) => total + amount, 0n);
        const count = BigInt(generated.payments.length);
        expect([counts, sums]).toEqual([
          [count, count],
          [sum, sum],
        ]);
      }),
      { numRuns: 300 },
    );
  });

  describe.each(SCHEMAS.map((schema, index) => [index === 0 ? 'our profile' : 'a schema from outside', schema]))(
    'by %s of the schema',
    (_which, schema) => {
      it('is valid, whatever the payments', async () => {
        const messages = fc.sample(generatedMessage, { numRuns: 100, seed: 5 });
        expect(await faultsOf([MESSAGE, ...messages].map(writePaymentInitiation), schema)).toEqual([]);
      });

      it.each([
        ['an element out of order', /(<NbOfTxs>2<\/NbOfTxs>)\s*(<CtrlSum>1234\.57<\/CtrlSum>)/, '$2$1'],
        ['an element too many', /<PmtMtd>/, '<Extra>1</Extra><PmtMtd>'],
        ['a missing element', /<DbtrAgt>.*<\/DbtrAgt>/s, ''],
        ['an amount with six digits', />0\.01</, '>0.000001<'],
        ['an amount without a currency', / Ccy="EUR"/, ''],
        ['an id of 36 characters', /shop\.EUR-12/, 'x'.repeat(36)],
        ['a BIC that is none', /ESSESESS/, 'bank'],
        ['another namespace', /pain\.001\.001\.09/, 'pain.001.001.03'],
      ])('is not valid with %s', async (_what, pattern, instead) => {
        const xml = writePaymentInitiation(MESSAGE);
        const damaged = xml.replace(pattern, instead);
        expect(damaged).not.toBe(xml);
        expect(await faultsOf([damaged], schema)).not.toEqual([]);
      });
    },
  );

  it.each<[string, Partial<PaymentInitiation>]>([
    ['without payments', { payments: [] }],
    ['with an end-to-end id twice', { payments: [PAYMENT, PAYMENT] }],
    ['with a message id that would be changed', { messageId: 'CL_1' }],
    ['on a day that is none', { executionDate: '2026-02-30' }],
    ['in a currency that is none', { currency: 'XXX' }],
    ['from an account that is none', { debtor: { name: 'Capture Ledger' } }],
    [
      'of more than can be summed',
      { payments: [1, 2].map((n) => ({ ...PAYMENT, endToEndId: `p${n}`, amount: 6n * 10n ** 17n })) },
    ],
  ])('is not written %s', (_what, change) => {
    expect(() => writePaymentInitiation({ ...MESSAGE, ...change })).toThrow(RangeError);
  });
});

describe('a payment', () => {
  it.each<[string, Partial<OutgoingPayment>]>([
    ['an id that banks would change', { endToEndId: 'shop~EUR_12' }],
    ['an id that begins with a slash', { endToEndId: '/12' }],
    ['no id', { endToEndId: '' }],
    ['an id of 36 characters', { endToEndId: 'x'.repeat(36) }],
    ['nothing to pay', { amount: 0n }],
    ['more than 18 digits', { amount: 10n ** 18n }],
    ['an IBAN with a digit wrong', { creditor: { name: 'Shop', iban: 'SE4550000000058398257467' } }],
    ['no account', { creditor: { name: 'Shop' } }],
    ['an account number that banks would change', { creditor: { name: 'Shop', accountNumber: '12_3' } }],
    ['a BIC that is none', { creditor: { ...CREDITOR, bic: 'BANK' } }],
    ['no name', { creditor: { ...CREDITOR, name: '\u0000/&.' } }],
  ])('cannot be made with %s, and a sentence says so', (_what, change) => {
    expect(whyUnpayable({ ...PAYMENT, ...change })).toMatch(/\.$/);
    expect(() => writePaymentInitiation({ ...MESSAGE, payments: [{ ...PAYMENT, ...change }] })).toThrow(RangeError);
  });

  it('can be made to an account without an IBAN', () => {
    expect(whyUnpayable({ ...PAYMENT, creditor: { name: 'Shop Inc', accountNumber: '000123456789' } })).toBeUndefined();
  });
});

describe('text for a bank', () => {
  it.each([
    ['Müller & Söhne', 'Muller + Sohne'],
    ['Łódź', 'Lodz'],
    ['Straße_1; [Hof]', 'Strasse-1, (Hof)'],
    ['Ελλάς ΑΕ', 'Ellas AE'],
    ['ООО «Ромашка»', 'OOO ..Romashka..'],
    ['//a//b//', 'a/b'],
    ['50 % off!', '50 . off.'],
    ['two\nlines', 'two lines'],
    ['\ud800', '?'],
  ])('%s becomes %s', (text, carried) => expect(bankText(text, 140)).toBe(carried));

  it('has only what banks carry, is no longer than asked, and does not change again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 140 }), (text, length) => {
        const carried = bankText(text, length);
        expect(carried).toMatch(/^[A-Za-z0-9/?:().,'+ -]*$/);
        expect(carried.length).toBeLessThanOrEqual(length);
        expect(bankText(carried, length)).toBe(carried);
      }),
    );
  });
});
