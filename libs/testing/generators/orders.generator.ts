import type { AuthorizeOrder, LineDescription, LineType } from '@domain';
import fc from 'fast-check';

export const BEGIN = '2026-01-05T09:00:00.000Z';

const POSITIVE: readonly LineType[] = ['physical', 'digital', 'shipping_fee', 'surcharge', 'sales_tax'];
const NEGATIVE: readonly LineType[] = ['discount', 'gift_card', 'store_credit'];

/** Tiny prices show rounding, large ones show overflow, zero ones show lines that weigh nothing. */
const price = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt(0n, 12n) },
  { weight: 4, arbitrary: fc.bigInt(1n, 5_000n) },
  { weight: 1, arbitrary: fc.bigInt(1n, 9_000_000_000n) },
);
const taxRate = fc.constantFrom(0, 0, 600, 825, 1_900, 2_500);
/** Few references, so that some are shared by several lines. */
const reference = fc.constantFrom(undefined, 'A', 'B', 'C');

const positiveLine = fc
  .record({
    type: fc.constantFrom(...POSITIVE),
    quantity: fc.bigInt(1n, 7n),
    unitPrice: price,
    discountPercent: fc.constantFrom(0n, 0n, 0n, 10n, 33n, 100n),
    taxRate,
    taxAway: fc.constantFrom(0n, 0n, 1n, -1n),
    reference,
  })
  .map(({ discountPercent, taxAway, ...line }) =>
    withTotals(line, (line.quantity * line.unitPrice * discountPercent) / 100n, taxAway),
  );

const negativeLine = fc
  .record({
    type: fc.constantFrom(...NEGATIVE),
    quantity: fc.bigInt(1n, 3n),
    unitPrice: price.map((amount) => -amount),
    taxRate,
    taxAway: fc.constantFrom(0n, 1n, -1n),
    reference,
  })
  .map(({ taxAway, ...line }) => withTotals(line, 0n, taxAway));

type PartOfLine = Pick<LineDescription, 'type' | 'quantity' | 'unitPrice' | 'taxRate'> & {
  readonly reference: string | undefined;
};

/** The line with totals that add up, its tax anywhere within what the rules allow. */
function withTotals({ reference, ...line }: PartOfLine, discount: bigint, taxAway: bigint): LineDescription {
  const totalAmount = line.quantity * line.unitPrice - discount;
  const tax = (totalAmount * BigInt(line.taxRate)) / (10_000n + BigInt(line.taxRate));
  const [low, high] = totalAmount < 0n ? [totalAmount, 0n] : [0n, totalAmount];
  const moved = totalAmount < 0n ? tax - (taxAway < 0n ? 0n : taxAway) : tax + (taxAway < 0n ? 0n : taxAway);
  return {
    ...line,
    name: line.type,
    totalDiscountAmount: discount,
    totalAmount,
    totalTaxAmount: moved < low ? low : moved > high ? high : moved,
    ...(reference !== undefined && { reference }),
  };
}

/** Lines whose sum is at least 1: what is missing is put into one more line. */
export const lines: fc.Arbitrary<readonly LineDescription[]> = fc
  .tuple(
    fc.array(positiveLine, { minLength: 1, maxLength: 5 }),
    fc.array(negativeLine, { maxLength: 2 }),
    fc.bigInt(1n, 500n),
    fc.boolean(),
  )
  .map(([positive, negative, spare, negativeFirst]) => {
    const given = negativeFirst ? [...negative, ...positive] : [...positive, ...negative];
    const sum = given.reduce((total, line) => total + line.totalAmount, 0n);
    return sum >= 1n ? given : [...given, filler(spare - sum)];
  });

/** One untaxed line of exactly this amount. */
export function filler(amount: bigint): LineDescription {
  return {
    type: 'physical',
    name: 'filler',
    quantity: 1n,
    unitPrice: amount,
    taxRate: 0,
    totalDiscountAmount: 0n,
    totalAmount: amount,
    totalTaxAmount: 0n,
  };
}

/** An order that the rules accept; about one in six is an amount only. */
export const authorization: fc.Arbitrary<AuthorizeOrder> = fc
  .record({
    currency: fc.constantFrom('EUR', 'JPY', 'KWD', 'SEK'),
    lines: fc.option(lines, { nil: undefined, freq: 6 }),
    amount: fc.bigInt(1n, 20_000n),
    paymentTermDays: fc.constantFrom(undefined, 0, 14),
  })
  .map(({ currency, lines, amount, paymentTermDays }) => ({
    type: 'AuthorizeOrder',
    recordedAt: BEGIN,
    actor: 'shop',
    orderId: 'order-1',
    currency,
    orderAmount: lines ? lines.reduce((sum, line) => sum + line.totalAmount, 0n) : amount,
    ...(lines && { lines }),
    ...(paymentTermDays !== undefined && { paymentTermDays }),
  }));
