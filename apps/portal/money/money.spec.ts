import { amountText, plainAmountText } from './amount-text';
import { enterAmount } from './enter-amount';

describe('amounts on a page', () => {
  it.each([
    [1050n, 'EUR', 'de', '10,50 €'],
    [-1050n, 'EUR', 'en', '-€10.50'],
    [500n, 'JPY', 'en', '¥500'],
    [1234n, 'KWD', 'en', 'KWD 1.234'],
    [9007199254740993n, 'EUR', 'en', '€90,071,992,547,409.93'],
  ])('%d of %s is written in %s as %s', (minorUnits, currency, locale, text) => {
    expect(amountText(minorUnits, currency, locale).replace(/\s/g, ' ')).toBe(text);
  });

  it('leave the currency out where it stands beside them', () => {
    expect(plainAmountText(-123456n, 'EUR', 'de')).toBe('-1.234,56');
  });
});

describe('amounts that people enter', () => {
  it.each([
    ['12.50', 'EUR', 'en', 1250n],
    ['12,50', 'EUR', 'en', 1250n],
    ['1,234', 'EUR', 'en', 123400n],
    ['1.234', 'EUR', 'de', 123400n],
    ['1.234,5', 'EUR', 'de', 123450n],
    ['2.50', 'EUR', 'de', 250n],
    ['1 234 567.89', 'EUR', 'en', 123456789n],
    ['-3', 'EUR', 'en', -300n],
    ['1250', 'JPY', 'en', 1250n],
    ['0.001', 'KWD', 'en', 1n],
    ['90071992547409.93', 'EUR', 'en', 9007199254740993n],
  ])('%s in %s and %s is %d', (text, currency, locale, amount) => {
    expect(enterAmount(text, currency, locale)).toEqual({ amount });
  });

  it.each([
    ['', 'EUR'],
    ['abc', 'EUR'],
    ['1.005', 'EUR'],
    ['1.5', 'JPY'],
    ['1e3', 'EUR'],
    ['1.2.3', 'EUR'],
    ['--1', 'EUR'],
    ['9999999999999999', 'EUR'],
    ['1', 'XXX'],
  ])('%s in %s is refused with a sentence, and never rounded', (text, currency) => {
    expect(enterAmount(text, currency, 'en')).toEqual({ wrong: expect.stringMatching(/\.$/) });
  });
});
