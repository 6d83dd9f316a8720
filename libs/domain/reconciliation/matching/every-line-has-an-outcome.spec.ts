import fc from 'fast-check';
import type { CandidatePayout, TransactionToMatch } from './candidate-payout';
import { matchTransactions } from './match-transactions';
import { missingPayouts } from './missing-payouts';

const DAYS = ['2026-03-01', '2026-03-03', '2026-03-09'] as const;
const day = fc.constantFrom(...DAYS);
// Few values of each kind, so that most lines are about something.
const id = fc.constantFrom('e0', 'e1', 'e2', 'e3', 'rent');
const amount = fc.constantFrom(100n, 200n, 300n);
const currency = fc.constantFrom('EUR', 'SEK');

const payouts: fc.Arbitrary<readonly CandidatePayout[]> = fc
  .array(
    fc.record({ amount, currency, sentOn: day, status: fc.constantFrom('sent', 'confirmed', 'failed', 'returned') }),
    { maxLength: 4 },
  )
  .map((some) => some.map((each, index) => ({ ...each, payoutId: `P-${index}`, endToEndId: `e${index}` })));

const transactions: fc.Arbitrary<readonly TransactionToMatch[]> = fc
  .array(
    fc.record(
      {
        bookedOn: day,
        amount: fc.oneof(
          amount,
          amount.map((value) => -value),
          fc.constant(0n),
        ),
        currency,
        endToEndId: id,
      },
      { requiredKeys: ['bookedOn', 'amount', 'currency'] },
    ),
    { maxLength: 12 },
  )
  .map((some) => some.map((each, index) => ({ transaction: { number: index + 1, ...each }, invoices: [] })));

describe('a bank file', () => {
  it('gives every line one outcome, and every payout one place', () => {
    fc.assert(
      fc.property(payouts, transactions, (candidates, lines) => {
        const outcomes = matchTransactions({
          fileId: 'f1',
          transactions: lines,
          payouts: candidates,
          paymentIdOf: String,
        });
        expect(outcomes.map(({ transaction }) => transaction.number)).toEqual(
          lines.map((line) => line.transaction.number),
        );

        const matched = outcomes.flatMap((outcome) => (outcome.type === 'BankTransactionMatched' ? outcome : []));
        for (const { payoutId } of candidates) {
          const mine = matched.filter((outcome) => outcome.payoutId === payoutId);
          expect(mine.filter(({ transaction }) => transaction.amount < 0n).length).toBeLessThanOrEqual(1);
          expect(mine.filter(({ transaction }) => transaction.amount > 0n).length).toBeLessThanOrEqual(1);
        }
        for (const { payoutId, transaction } of matched) {
          const payout = candidates.find((each) => each.payoutId === payoutId);
          expect([transaction.amount, -transaction.amount]).toContain(payout?.amount);
          expect(transaction.currency).toBe(payout?.currency);
        }

        const mentioned = new Set(
          outcomes.flatMap((outcome) =>
            outcome.type === 'BankTransactionMatched' ? outcome.payoutId : (outcome.compared?.payoutId ?? []),
          ),
        );
        const lastDays = new Map([['EUR', '2026-03-09'] as const]);
        const left = candidates.filter(({ payoutId }) => !mentioned.has(payoutId));
        const missing = new Set(missingPayouts(left, lastDays).map(({ compared }) => compared?.payoutId));
        for (const { payoutId, status, currency: its, sentOn } of left) {
          const isDue = status === 'sent' && its === 'EUR' && sentOn <= '2026-03-04';
          expect({ payoutId, missing: missing.has(payoutId) }).toEqual({ payoutId, missing: isDue });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says the same of its lines in whatever order the payouts are asked for', () => {
    fc.assert(
      fc.property(payouts, transactions, (candidates, lines) => {
        const match = (some: readonly CandidatePayout[]) =>
          matchTransactions({ fileId: 'f1', transactions: lines, payouts: some, paymentIdOf: String });
        expect(match(candidates.toReversed())).toEqual(match(candidates));
      }),
    );
  });
});
