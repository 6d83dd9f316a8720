import type { BankTransactionFact } from '../reconciliation.events';
import type { CandidatePayout, NamedInvoice, RecordedPlace } from './candidate-payout';
import { matchTransactions } from './match-transactions';

const PAYOUT: CandidatePayout = {
  payoutId: 'EUR-1',
  currency: 'EUR',
  amount: 1_000n,
  status: 'sent',
  endToEndId: 'e1',
  sentOn: '2026-03-02',
};
const EARLIER: RecordedPlace = { fileId: 'f0', number: 7 };
const INVOICE: NamedInvoice = { orderId: 'web-1', captureId: 'c1', invoiceNumber: 'web-1/1', currency: 'EUR' };

type Line = Partial<BankTransactionFact> & {
  readonly invoices?: readonly NamedInvoice[];
  readonly bookedBefore?: RecordedPlace;
};

const debit = (more: Line = {}): Line => ({ amount: -1_000n, ...more });
const credit = (more: Line = {}): Line => ({ amount: 1_000n, ...more });
const payout = (more: Partial<CandidatePayout> = {}): CandidatePayout => ({ ...PAYOUT, ...more });

/** Each line in one or two words: what it is, and about what. */
function match(lines: readonly Line[], payouts: readonly CandidatePayout[]): string[] {
  return matchTransactions({
    fileId: 'f1',
    transactions: lines.map(({ invoices = [], bookedBefore, ...told }, index) => ({
      transaction: { number: index + 1, bookedOn: '2026-03-03', amount: 0n, currency: 'EUR', ...told },
      invoices,
      ...(bookedBefore && { bookedBefore }),
    })),
    payouts,
    paymentIdOf: (orderId, number) => `${orderId}#${number}`,
  }).map((outcome) => {
    if (outcome.type === 'ReconciliationExceptionRaised') {
      return [outcome.kind, outcome.compared?.payoutId].filter(Boolean).join(' ');
    }
    const { payoutId, payment } = outcome;
    const about = payoutId ?? `${payment?.paymentId} ${payment?.captureId ?? 'order'}`;
    return `${outcome.outcome} ${about}${outcome.alreadyKnown ? ' known' : ''}`;
  });
}

describe('a line of the bank', () => {
  it.each<[string, Line[], CandidatePayout[], string[]]>([
    ['that names a payout', [debit({ endToEndId: 'e1' })], [payout()], ['payout-confirmed EUR-1']],
    [
      'that names a payout of which the bank has reported',
      [debit({ endToEndId: 'e1' })],
      [payout({ status: 'confirmed' })],
      ['payout-confirmed EUR-1 known'],
    ],
    [
      'that has the reference of an earlier word of the bank',
      [debit({ bankReference: 'B1' })],
      [payout({ status: 'confirmed', bankReference: 'B1' })],
      ['payout-confirmed EUR-1 known'],
    ],
    ['with nothing but a fitting amount and day', [debit()], [payout()], ['payout-confirmed EUR-1']],
    [
      'a day before it was sent, by the bank’s calendar',
      [debit({ bookedOn: '2026-03-01' })],
      [payout()],
      ['payout-confirmed EUR-1'],
    ],
    ['two days before it was sent', [debit({ bookedOn: '2026-02-28' })], [payout()], ['extra']],
    ['five days later', [debit({ bookedOn: '2026-03-07' })], [payout()], ['payout-confirmed EUR-1']],
    ['six days later', [debit({ bookedOn: '2026-03-08' })], [payout()], ['extra']],
    [
      'six days later, which names it',
      [debit({ bookedOn: '2026-03-08', endToEndId: 'e1' })],
      [payout()],
      ['payout-confirmed EUR-1'],
    ],
    ['that fits two payouts', [debit()], [payout(), payout({ payoutId: 'EUR-2', endToEndId: 'e2' })], ['extra']],
    ['of the amount of a payout, in another currency', [debit({ currency: 'SEK' })], [payout()], ['extra']],
    ['of a fitting amount, with another’s end-to-end id', [debit({ endToEndId: 'rent' })], [payout()], ['extra']],
    [
      'of a fitting amount, when another names the payout',
      [debit(), debit({ endToEndId: 'e1' })],
      [payout()],
      ['extra', 'payout-confirmed EUR-1'],
    ],
    [
      'that names a payout of another amount',
      [debit({ endToEndId: 'e1', amount: -990n })],
      [payout()],
      ['amount-differs EUR-1'],
    ],
    [
      'that names a payout in another currency',
      [debit({ endToEndId: 'e1', currency: 'SEK' })],
      [payout()],
      ['amount-differs EUR-1'],
    ],
    [
      'that names a payout a second time',
      [debit({ endToEndId: 'e1' }), debit({ endToEndId: 'e1' })],
      [payout()],
      ['payout-confirmed EUR-1', 'duplicate EUR-1'],
    ],
    [
      'for a payout that an earlier file told of',
      [debit({ endToEndId: 'e1' })],
      [payout({ status: 'confirmed', debitedBy: EARLIER })],
      ['duplicate EUR-1'],
    ],
    ['for a payout that has failed', [debit({ endToEndId: 'e1' })], [payout({ status: 'failed' })], ['extra EUR-1']],
    ['that stood in an earlier file', [debit({ endToEndId: 'e1', bookedBefore: EARLIER })], [payout()], ['duplicate']],
    ['of no money', [{}], [payout()], ['extra']],
  ])('%s', (_what, lines, payouts, expected) => {
    expect(match(lines, payouts)).toEqual(expected);
  });
});

describe('money that came in', () => {
  it.each<[string, Line[], CandidatePayout[], string[]]>([
    ['from a payout that was under way', [credit({ endToEndId: 'e1' })], [payout()], ['payout-failed EUR-1']],
    [
      'from a payout that had arrived',
      [credit({ endToEndId: 'e1' })],
      [payout({ status: 'confirmed' })],
      ['payout-returned EUR-1'],
    ],
    [
      'from a payout that had failed',
      [credit({ endToEndId: 'e1' })],
      [payout({ status: 'failed' })],
      ['payout-failed EUR-1 known'],
    ],
    [
      'from a payout that had returned',
      [credit({ endToEndId: 'e1' })],
      [payout({ status: 'returned' })],
      ['payout-returned EUR-1 known'],
    ],
    [
      'before it went out, as the bank sorts its lines',
      [credit({ endToEndId: 'e1' }), debit({ endToEndId: 'e1' })],
      [payout()],
      ['payout-returned EUR-1', 'payout-confirmed EUR-1'],
    ],
    [
      'from a payout for the second time',
      [credit({ endToEndId: 'e1' }), credit({ endToEndId: 'e1' })],
      [payout({ status: 'confirmed' })],
      ['payout-returned EUR-1', 'duplicate EUR-1'],
    ],
    ['from a payout, less a fee', [credit({ endToEndId: 'e1', amount: 985n })], [payout()], ['amount-differs EUR-1']],
    ['for an invoice', [credit({ invoices: [INVOICE] })], [], ['payment-recorded web-1#1 c1']],
    [
      'for an invoice, of any amount',
      [credit({ amount: 1n, invoices: [INVOICE] })],
      [],
      ['payment-recorded web-1#1 c1'],
    ],
    [
      'for two invoices of one order',
      [credit({ invoices: [INVOICE, { ...INVOICE, captureId: 'c2', invoiceNumber: 'web-1/2' }] })],
      [],
      ['payment-recorded web-1#1 order'],
    ],
    [
      'for invoices of two orders',
      [credit({ invoices: [INVOICE, { ...INVOICE, orderId: 'web-2', invoiceNumber: 'web-2/1' }] })],
      [],
      ['unmatched-payment'],
    ],
    [
      'for an invoice in another currency',
      [credit({ currency: 'SEK', invoices: [INVOICE] })],
      [],
      ['unmatched-payment'],
    ],
    [
      'for an invoice, and stood in an earlier file',
      [credit({ invoices: [INVOICE], bookedBefore: EARLIER })],
      [],
      ['duplicate'],
    ],
    ['for nothing that is known', [credit()], [payout()], ['unmatched-payment']],
  ])('%s', (_what, lines, payouts, expected) => {
    expect(match(lines, payouts)).toEqual(expected);
  });
});
