import fc from 'fast-check';
import { TERMS } from '../terms/terms.fixture';
import { captureEntries, captureFacts, corrections, refundEntries } from './capture-entries';
import { inKindOrder, type QueuedEntry } from './entry';
import { entriesOfMerchantEvent } from './merchant-entries';

const captured = (amount: bigint, recordedAt: string, terms = TERMS, currency = 'EUR') =>
  captureFacts({ currency, amount }, { recordedAt, terms });
const withoutTerms = (recordedAt: string) => captureFacts({ currency: 'EUR', amount: 500n }, { recordedAt });

describe('the entries of a capture', () => {
  it('are its sale, its fee with tax, what is held back and its release', () => {
    // Wednesday evening in UTC is Thursday in Stockholm; two business days on is Monday.
    expect(captureEntries(captured(10_000n, '2026-01-14T23:30:00.000Z'))).toEqual([
      { kind: 'sale', amount: 10_000n, due: '2026-01-19' },
      { kind: 'fee', amount: -275n, due: '2026-01-19' },
      { kind: 'fee_vat', amount: -69n, due: '2026-01-19' },
      { kind: 'holdback', amount: -1_000n, due: '2026-01-19' },
      { kind: 'release', amount: 1_000n, due: '2026-02-18' },
    ]);
  });

  it.each([
    [20n, 2n, 'exactly that'],
    [25n, 2n, 'a half goes to the even neighbour'],
    [35n, 4n, 'and so does this one, which is up'],
    [4n, 0n, 'less than a half is nothing'],
  ])('hold back of %d a tenth, which is %d: %s', (amount, held) => {
    const entries = captureEntries(captured(amount, '2026-01-14T10:00:00.000Z'));
    expect(entries.find(({ kind }) => kind === 'release')?.amount ?? 0n).toBe(held);
    expect(entries.find(({ kind }) => kind === 'holdback')?.amount ?? 0n).toBe(-held);
  });

  it('have no fixed fee in a currency that the terms do not name', () => {
    const entries = captureEntries(captured(10_000n, '2026-01-14T10:00:00.000Z', TERMS, 'KWD'));
    expect(entries.find(({ kind }) => kind === 'fee')?.amount).toBe(-250n);
  });

  it('without terms are the sale alone, due a UTC day later', () => {
    expect(captureEntries(withoutTerms('2026-02-28T23:30:00.000Z'))).toEqual([
      { kind: 'sale', amount: 500n, due: '2026-03-01' },
    ]);
  });

  it('never are of 0, and sum to the captured amount less fee and tax whatever is held back', () => {
    const rate = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 12n), rate, rate, rate, (amount, fee, vat, held) => {
        const terms = { ...TERMS, fee: { rate: fee, fixed: [] }, feeVatRate: vat, holdback: { rate: held, days: 5 } };
        const entries = captureEntries(captured(amount, '2026-01-14T10:00:00.000Z', terms));
        const of = (kind: QueuedEntry['kind']) => entries.find((entry) => entry.kind === kind)?.amount ?? 0n;
        expect(entries.every((entry) => entry.amount !== 0n)).toBe(true);
        expect(sum(entries)).toBe(amount + of('fee') + of('fee_vat'));
        expect(isShare(-of('fee'), amount, fee)).toBe(true);
        expect(isShare(-of('fee_vat'), -of('fee'), vat)).toBe(true);
        expect(isShare(of('release'), amount, held)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the entries of a refund', () => {
  it('are due the day it is recorded, in the zone of the capture, but not before the sale', () => {
    const capture = captured(10_000n, '2026-01-14T10:00:00.000Z');
    const figures = { gross: 200n, returnFee: 30n };
    expect(refundEntries(figures, '2026-01-14T12:00:00.000Z', capture)).toEqual([
      { kind: 'return', amount: -200n, due: '2026-01-16' },
      { kind: 'return_fee', amount: 30n, due: '2026-01-16' },
    ]);
    expect(refundEntries({ ...figures, returnFee: 0n }, '2026-02-01T23:00:00.000Z', capture)).toEqual([
      { kind: 'return', amount: -200n, due: '2026-02-02' },
    ]);
  });
});

describe('corrections', () => {
  it('mirror entry by entry, now, but not before what they mirror: a release stays held until its day', () => {
    const capture = captured(10_000n, '2026-01-14T23:30:00.000Z');
    expect(corrections(captureEntries(capture), '2026-01-21T23:30:00.000Z', capture)).toEqual([
      { kind: 'correction', mirrors: 'sale', amount: -10_000n, due: '2026-01-22' },
      { kind: 'correction', mirrors: 'fee', amount: 275n, due: '2026-01-22' },
      { kind: 'correction', mirrors: 'fee_vat', amount: 69n, due: '2026-01-22' },
      { kind: 'correction', mirrors: 'holdback', amount: 1_000n, due: '2026-01-22' },
      { kind: 'correction', mirrors: 'release', amount: -1_000n, due: '2026-02-18' },
    ]);
  });

  it('before the sale is due wait for it, and without terms count days in UTC', () => {
    const capture = withoutTerms('2026-01-10T10:00:00.000Z');
    const dues = ['2026-01-10T23:59:59.999Z', '2026-01-12T00:00:00.000Z'].map(
      (at) => corrections(captureEntries(capture), at, capture)[0]?.due,
    );
    expect(dues).toEqual(['2026-01-11', '2026-01-12']);
  });
});

describe('entries of several captures', () => {
  it('stand in the order of their kinds, of one kind as the captures were given', () => {
    const capture = captured(10_000n, '2026-01-14T10:00:00.000Z');
    const at = '2026-01-14T10:00:00.000Z';
    const [a, b] = [1n, 2n].map((gross) => refundEntries({ gross, returnFee: gross }, at, capture));
    const both = [...(a ?? []), ...(b ?? [])];
    const kinds = (entries: readonly QueuedEntry[]) =>
      entries.map(({ kind, mirrors, amount }) => [mirrors ?? kind, amount]);
    expect(kinds(inKindOrder(both))).toEqual([['return', -1n], ['return', -2n], ['return_fee', 1n], ['return_fee', 2n]]); // biome-ignore format: a table
    expect(kinds(inKindOrder(corrections(both, at, capture)))).toEqual([['return', 1n], ['return', 2n], ['return_fee', -1n], ['return_fee', -2n]]); // biome-ignore format: a table
  });
});

describe('entries of the merchant', () => {
  const known = { recordedAt: '2026-01-14T23:30:00.000Z', terms: TERMS };
  const payout = { payoutId: 'EUR-1', currency: 'EUR', settlementNumber: 1, amount: 900n };
  const adjustment = { adjustmentId: 'a', currency: 'EUR', account: 'fee_revenue', reason: 'a mistake' } as const;

  it('are due the day they are recorded, in the zone of the terms now in force', () => {
    expect(entriesOfMerchantEvent({ type: 'PayoutFailed', ...payout }, known)).toEqual([
      { kind: 'payout_return', amount: 900n, due: '2026-01-15' },
    ]);
    expect(entriesOfMerchantEvent({ type: 'PayoutReturned', ...payout }, { recordedAt: known.recordedAt })).toEqual([
      { kind: 'payout_return', amount: 900n, due: '2026-01-14' },
    ]);
  });

  it('have the sign of the adjustment, and are plus for a deposit', () => {
    const people = { proposedBy: 'one', approvedBy: 'two' };
    const entries = [
      ...entriesOfMerchantEvent({ type: 'AdjustmentRecorded', ...adjustment, ...people, amount: -5n }, known),
      ...entriesOfMerchantEvent(
        { type: 'MerchantDepositRecorded', depositId: 'd', currency: 'EUR', amount: 7n },
        known,
      ),
    ];
    expect(entries.map(({ kind, amount }) => [kind, amount])).toEqual([['adjustment', -5n], ['deposit', 7n]]); // biome-ignore format: a table
  });
});

/** Whether a part is that share of the whole, at most half a unit off, and even where it is exactly half a unit off. */
function isShare(part: bigint, whole: bigint, rate: number): boolean {
  const twiceOff = 2n * (part * 10_000n - whole * BigInt(rate));
  const size = twiceOff < 0n ? -twiceOff : twiceOff;
  return size < 10_000n || (size === 10_000n && part % 2n === 0n);
}

function sum(entries: readonly QueuedEntry[]): bigint {
  return entries.reduce((total, { amount }) => total + amount, 0n);
}
