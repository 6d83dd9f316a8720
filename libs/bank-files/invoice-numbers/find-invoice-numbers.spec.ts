import fc from 'fast-check';
import { findInvoiceNumbers } from './find-invoice-numbers';

const known =
  (...invoices: readonly string[]) =>
  (invoice: string) =>
    invoices.includes(invoice);

describe('invoice numbers in what a payer wrote', () => {
  it.each([
    ['web-1/1', ['web-1/1']],
    ['Invoice web-1/1, thanks', ['web-1/1']],
    ['web-1/1 web-1/2; (web-2/1)', ['web-1/1', 'web-1/2', 'web-2/1']],
    ['web-1/1+web-2/1', ['web-1/1', 'web-2/1']],
    ['web-1/1 and again web-1/1', ['web-1/1']],
    ['No:A.b_c~d-9/200.', ['A.b_c~d-9/200']],
    ['/REMI/web-1/1/EREF/x', ['web-1/1']],
    ['on 12/3/2026', []],
    ['paid w/o reference', []],
    ['web-1/0 web-1/01 web-1/1000', []],
    ['web-1/1a', []],
    [`${'x'.repeat(65)}/1`, []],
    [`${'x'.repeat(64)}/1`, [`${'x'.repeat(64)}/1`]],
    ['', []],
  ])('%j names %j', (text, invoices) => expect(findInvoiceNumbers(text)).toEqual(invoices));

  it.each([
    ['only those that are known', 'web-1/1 web-9/9', ['web-1/1'], ['web-1/1']],
    ['behind other characters', 'RE-web-1/1', ['web-1/1'], ['web-1/1']],
    ['the longest where several end alike', 'web-11/1', ['1/1', '11/1', 'web-11/1'], ['web-11/1']],
    ['before other characters', 'web-1/1EUR 20', ['web-1/1'], ['web-1/1']],
    ['with space around the slash', 'web-1 / 1', ['web-1/1'], ['web-1/1']],
    ['within more characters than an order id has', `${'x'.repeat(200)}web-1/1`, ['web-1/1'], ['web-1/1']],
    ['even where they look like a day', '12/3/2026', ['12/3'], ['12/3']],
  ])('with those that are known at hand, are found %s', (_what, text, invoices, found) => {
    expect(findInvoiceNumbers(text, known(...invoices))).toEqual(found);
  });

  it('are found wherever they stand apart', () => {
    const invoice = fc
      .tuple(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$/), fc.integer({ min: 1, max: 200 }))
      .map(([orderId, number]) => `${orderId}/${number}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(invoice, { maxLength: 9 }),
        fc.constantFrom(' ', ', ', '; ', '\n', '+'),
        (invoices, between) => {
          expect(findInvoiceNumbers(invoices.join(between))).toEqual(invoices);
          expect(findInvoiceNumbers(invoices.join(between), known(...invoices))).toEqual(invoices);
        },
      ),
    );
  });

  it('are bounded in number and in time, whatever the text', () => {
    const hostile = `${'a'.repeat(64)}/1`.repeat(3_000);
    expect(findInvoiceNumbers('a/1 '.repeat(5_000))).toEqual(['a/1']);
    expect(findInvoiceNumbers(Array.from({ length: 5_000 }, (_, n) => `a${n}/1`).join(' '))).toHaveLength(1_000);
    expect(findInvoiceNumbers(hostile, () => false)).toEqual([]);
  });
});
