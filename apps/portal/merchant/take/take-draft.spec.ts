import { type OpenLine, TAKE_ALL, takeOf, withLine } from './take-draft';

const CHAIRS: OpenLine = { lineId: 1, name: 'Chair', unitPrice: 100n, quantity: 2, isNegative: false };
const PARCEL: OpenLine = { lineId: 2, name: 'Parcel', unitPrice: 25n, quantity: 1, isNegative: false };
const CARD: OpenLine = { lineId: 3, name: 'Gift card', unitPrice: -50n, quantity: 1, isNegative: true };
const OPEN = [CHAIRS, PARCEL, CARD];

describe('what somebody ticks', () => {
  it('is at first all that is left', () => {
    expect(takeOf(TAKE_ALL)).toEqual({ full: true });
  });

  it('is everything but a line that is unticked; gift cards give their share', () => {
    const draft = withLine(TAKE_ALL, OPEN, CHAIRS, undefined);
    expect(takeOf(draft)).toEqual({ lines: [{ lineId: 2, quantity: 1 }], shareDiscounts: true });
  });

  it('is all again when every line of goods is ticked whole', () => {
    const without = withLine(TAKE_ALL, OPEN, CHAIRS, undefined);
    const fewer = withLine(without, OPEN, CHAIRS, { lineId: 1, quantity: 1 });
    expect(takeOf(fewer)).toMatchObject({ lines: [{ lineId: 2 }, { lineId: 1, quantity: 1 }] });
    expect(takeOf(withLine(fewer, OPEN, CHAIRS, { lineId: 1, quantity: 2 }))).toEqual({ full: true });
  });

  it('is not all while a gift card gives what somebody chose', () => {
    const chosen = withLine(TAKE_ALL, OPEN, CARD, { lineId: 3, amount: -20n });
    expect(takeOf(chosen)).toEqual({
      lines: [
        { lineId: 1, quantity: 2 },
        { lineId: 2, quantity: 1 },
        { lineId: 3, amount: -20n },
      ],
      shareDiscounts: true,
    });
  });

  it('is nothing to ask about while a field is empty or no line is ticked', () => {
    expect(takeOf(withLine(TAKE_ALL, OPEN, CARD, { lineId: 3 }))).toBeUndefined();
    expect(takeOf({ ...TAKE_ALL, by: 'lines' })).toBeUndefined();
    expect(takeOf({ ...TAKE_ALL, by: 'amount' })).toBeUndefined();
    expect(takeOf({ ...TAKE_ALL, by: 'amount', amount: 5n })).toEqual({ amount: 5n });
  });
});
