import type { Order } from '../order/order.queries';
import { editBody, editOf, NEW_LINE } from './edit-draft';

const figures = (quantity: number, amount: bigint) => ({ quantity, amount, taxAmount: 0n });
/** Two of three chairs are left, with what is left of their discount. */
const ORDER = {
  balances: { captured: { amount: 9_000n } },
  lines: [
    { lineId: 1, type: 'physical', name: 'Chair', unitPrice: 10_000n, taxRate: 2_500, remaining: figures(2, 18_000n) },
    { lineId: 2, type: 'physical', name: 'Lamp', unitPrice: 5_000n, taxRate: 0, remaining: figures(0, 0n) },
  ],
} as unknown as Order;

describe('changing the lines of what is not captured', () => {
  it('keeps every open line until it is changed', () => {
    expect(editBody(editOf(ORDER), ORDER)).toEqual({ orderAmount: 27_000n, lines: [{ lineId: 1 }] });
  });

  it('puts a new line in the place of one that was changed, with a tax that fits', () => {
    const [chairs] = editOf(ORDER).lines;
    if (!chairs) throw new Error('there is a line');
    const draft = { lines: [{ ...chairs, isKept: false, quantity: 1 }], authorizedBy: ' Ada ' };
    expect(editBody(draft, ORDER)).toEqual({
      orderAmount: 17_000n,
      authorizedBy: 'Ada',
      lines: [
        expect.objectContaining({
          ...{ replaces: 1, quantity: 1, totalDiscountAmount: 2_000n, totalAmount: 8_000n, totalTaxAmount: 1_600n },
        }),
      ],
    });
  });

  it('asks for nothing while a new line is empty, or no line is left', () => {
    const draft = editOf(ORDER);
    expect(editBody({ ...draft, lines: [...draft.lines, NEW_LINE] }, ORDER)).toBeUndefined();
    expect(editBody({ ...draft, lines: [] }, ORDER)).toBeUndefined();
  });
});
