import fc from 'fast-check';

/**
 * What a caller might want next, not yet tied to an order: `which` and `portion` are turned into ids and amounts of
 * the order as it then stands, so that most commands make sense and shrinking keeps them so.
 */
export interface Intent {
  readonly kind: (typeof KINDS)[number];
  readonly mode: 'full' | 'amount' | 'lines';
  /** Picks a capture, refund, payment ... by its place, one more than there are now and then. */
  readonly which: number;
  /** Per cent of what is left; above 100 it is too much. */
  readonly portion: bigint;
  readonly picks: readonly LinePick[];
  readonly flag: boolean;
  readonly otherFlag: boolean;
  /** Hours since the last command. */
  readonly wait: number;
  /** Now and then a command that is wrong in some other way. */
  readonly slip: 'none' | 'currency' | 'effectiveAt' | 'mismatch';
}

export interface LinePick {
  readonly which: number;
  readonly portion: bigint;
  readonly amountPortion: bigint;
  readonly by: 'quantity' | 'amount' | 'both' | 'whole';
  readonly byReference: boolean;
}

const KINDS = [
  'capture', 'capture', 'capture', 'capture', 'capture', 'refund', 'refund', 'refund', 'refund', 'update', 'update',
  'release', 'extend', 'cancel', 'expire', 'fail-capture', 'fail-refund', 'ship', 'reference', 'pay', 'pay', 'pay', 'pay',
 'reverse', 'reverse', 'pay-back', 'propose', 'approve', 'reject', 'due-date',
] as const; // biome-ignore format: repeated kinds are the frequent ones

const portion = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(100n, 100n, 50n, 33n) },
  { weight: 4, arbitrary: fc.bigInt(0n, 100n) },
  { weight: 1, arbitrary: fc.bigInt(-10n, 130n) },
);

const pick: fc.Arbitrary<LinePick> = fc.record({
  which: fc.nat(6),
  portion,
  amountPortion: portion,
  by: fc.constantFrom('quantity', 'quantity', 'quantity', 'amount', 'amount', 'both', 'both', 'whole'),
  byReference: fc.constantFrom(false, false, true),
});

export const intent: fc.Arbitrary<Intent> = fc.record({
  kind: fc.constantFrom(...KINDS),
  mode: fc.constantFrom('full', 'amount', 'amount', 'amount', 'lines', 'lines', 'lines', 'lines', 'lines'),
  which: fc.nat(5),
  portion,
  picks: fc.oneof(
    { weight: 6, arbitrary: fc.uniqueArray(pick, { minLength: 1, maxLength: 4, selector: ({ which }) => which }) },
    { weight: 1, arbitrary: fc.array(pick, { minLength: 2, maxLength: 4 }) },
  ),
  flag: fc.boolean(),
  otherFlag: fc.boolean(),
  wait: fc.oneof({ weight: 30, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(28 * 24) }),
  slip: fc.oneof(
    { weight: 16, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom('currency' as const, 'effectiveAt' as const, 'mismatch' as const) },
  ),
});
