import type { CustomerMoney, OrderEvent } from '../../order/order.events';
import { captureEntries, captureFacts, corrections } from '../entries/capture-entries';
import type { QueuedEntry } from '../entries/entry';
import type { SettlementEvent } from '../settlement.events';
import { TERMS } from '../terms/terms.fixture';
import type { Posting } from './posting';
import { postingsOfOrderEvent, postingsOfSettlementEvent } from './postings';

const ORDER = { orderId: 'o', currency: 'EUR' };
const CAPTURE = { captureId: 'c', captureNumber: 1, invoiceNumber: 'o/1', lines: [], dueDate: '2026-02-01' };
const FACTS = captureFacts(
  { currency: 'EUR', amount: 10_000n },
  { recordedAt: '2026-01-05T10:00:00.000Z', terms: TERMS },
);
const PAYOUT = { payoutId: 'EUR-1', currency: 'EUR', settlementNumber: 1, amount: 900n };
const ADJUSTMENT = { adjustmentId: 'a', currency: 'EUR', account: 'fee_revenue', reason: 'a mistake', proposedBy: 'one', approvedBy: 'two' } as const; // biome-ignore format: one thought

describe('the books', () => {
  it('of a capture and of its failure are the same, the other way round; a release is not posted yet', () => {
    const entries = captureEntries(FACTS);
    expect(ofOrder({ type: 'OrderCaptured', ...ORDER, ...CAPTURE }, entries)).toEqual([
      'customer_receivable to merchant_payable 10000',
      'merchant_payable to fee_revenue 275',
      'merchant_payable to vat_payable 69',
      'merchant_payable to holdback 1000',
    ]);
    const { dueDate, ...failed } = CAPTURE;
    const undone = corrections(entries, '2026-01-08T10:00:00.000Z', FACTS);
    expect(ofOrder({ type: 'CaptureFailed', ...ORDER, ...failed, returnedTo: 'lines' }, undone)).toEqual([
      'merchant_payable to customer_receivable 10000',
      'fee_revenue to merchant_payable 275',
      'vat_payable to merchant_payable 69',
      'holdback to merchant_payable 1000',
    ]);
  });

  it('of a refund give the gross back and keep the return fee', () => {
    const due = '2026-01-08';
    const entries: QueuedEntry[] = [{ kind: 'return', amount: -200n, due }, { kind: 'return_fee', amount: 30n, due }]; // biome-ignore format: a table
    expect(ofOrder({ type: 'RefundRecorded', ...ORDER, refundId: 'r', refundNumber: 1, parts: [] }, entries)).toEqual([
      'merchant_payable to customer_receivable 200',
      'customer_receivable to merchant_payable 30',
    ]);
  });

  it.each<[string, string, bigint, CustomerMoney, string[]]>([
    ['a payment of what is owed', 'CustomerPaymentRecorded', 100n, money(100n), ['cash to customer_receivable 100']],
    ['a payment of more than that: credit is a negative receivable', 'CustomerPaymentRecorded', 100n, money(60n, 40n), ['cash to customer_receivable 100']], // biome-ignore format: a table
    ['a payment before there is anything to pay', 'CustomerPaymentRecorded', 100n, money(0n, 0n, 100n), ['cash to customer_prepayments 100']], // biome-ignore format: a table
    ['a payment of both kinds', 'CustomerPaymentRecorded', 100n, money(70n, 0n, 30n), ['cash to customer_prepayments 30', 'cash to customer_receivable 70']], // biome-ignore format: a table
    ['a payment that bounced', 'CustomerPaymentReversed', 100n, money(-100n), ['customer_receivable to cash 100']],
    ['a payback of credit', 'CustomerPaidBack', 40n, money(0n, -40n), ['customer_receivable to cash 40']],
    ['a payback of unused prepayment', 'CustomerPaidBack', 40n, money(0n, 0n, -40n), ['customer_prepayments to cash 40']], // biome-ignore format: a table
    ['a payment that takes a write-off back', 'CustomerPaymentRecorded', 100n, money(100n, 0n, 0n, 0n, 25n), ['cash to customer_receivable 100', 'customer_receivable to credit_losses 25']], // biome-ignore format: a table
  ])('of %s are as the accountant expects', (_what, type, amount, customerMoney, expected) => {
    const event = { type, ...ORDER, paymentId: 'p', paybackId: 'p', amount, customerMoney } as OrderEvent;
    expect(ofOrder(event)).toEqual(expected);
  });

  it('use prepayment on a capture, and give it back when the capture fails', () => {
    const used = { type: 'OrderCaptured', ...ORDER, ...CAPTURE, customerMoney: money(80n, 0n, -80n, 80n) } as const;
    expect(ofOrder(used)).toEqual(['customer_prepayments to customer_receivable 80']);
    const { dueDate, ...failed } = CAPTURE;
    const back = { type: 'CaptureFailed', ...ORDER, ...failed, returnedTo: 'lines', customerMoney: money(-100n, 20n, 80n, -80n) } as const; // biome-ignore format: one thought
    expect(ofOrder(back)).toEqual(['customer_receivable to customer_prepayments 80']);
  });

  it('let prepayment that comes free settle what was paid back too much', () => {
    const { dueDate, ...failed } = CAPTURE;
    const overdrawn = { type: 'CaptureFailed', ...ORDER, ...failed, returnedTo: 'lines', customerMoney: money(-80n, 80n, 0n, -80n) } as const; // biome-ignore format: one thought
    expect(ofOrder(overdrawn)).toEqual([
      'customer_prepayments to customer_receivable 80',
      'customer_receivable to customer_prepayments 80',
    ]);
  });

  it('write off what was approved, and nothing that was only proposed', () => {
    const writeOff = { writeOffId: 'w', captureId: 'c', captureNumber: 1, invoiceNumber: 'o/1', amount: 50n };
    expect(ofOrder({ type: 'ReceivableWriteOffProposed', ...ORDER, ...writeOff, reason: 'lost', proposedBy: 'one' })).toEqual([]); // biome-ignore format: one thought
    expect(ofOrder({ type: 'ReceivableWrittenOff', ...ORDER, ...writeOff, approvedBy: 'two' })).toEqual([
      'credit_losses to customer_receivable 50',
    ]);
  });

  const merchantEvents: [SettlementEvent, string[]][] = [
    [
      {
        type: 'PayoutSent',
        ...PAYOUT,
        account: { name: 'Shop AB', iban: 'SE4550000000058398257466' },
        endToEndId: 'e',
      },
      ['merchant_payable to payouts_in_transit 900'],
    ],
    [{ type: 'PayoutConfirmed', ...PAYOUT }, ['payouts_in_transit to cash 900']],
    [{ type: 'PayoutFailed', ...PAYOUT }, ['payouts_in_transit to merchant_payable 900']],
    [{ type: 'PayoutReturned', ...PAYOUT }, ['cash to merchant_payable 900']],
    [{ type: 'MerchantDepositRecorded', depositId: 'd', currency: 'EUR', amount: 7n }, ['cash to merchant_payable 7']],
    [{ type: 'AdjustmentRecorded', ...ADJUSTMENT, amount: 5n }, ['fee_revenue to merchant_payable 5']],
    [{ type: 'AdjustmentRecorded', ...ADJUSTMENT, amount: -5n }, ['merchant_payable to fee_revenue 5']],
    [{ type: 'AdjustmentRejected', ...ADJUSTMENT, amount: 5n, rejectedBy: 'two' }, []],
    [closed(1_000n), ['holdback to merchant_payable 1000']],
    [closed(-1_000n), ['merchant_payable to holdback 1000']],
    [closed(0n), []],
  ];
  it.each(merchantEvents.map(([event, expected]) => ({ type: event.type, event, expected })))(
    'of $type are $expected',
    ({ event, expected }) => expect(told(postingsOfSettlementEvent(event))).toEqual(expected),
  );
});

/** A settlement that takes releases, less those taken back. */
function closed(released: bigint): SettlementEvent {
  const about = { currency: 'EUR', settlementNumber: 1, cutOff: '2026-01-09T17:00:00.000Z', dueThrough: '2026-01-09' };
  const totalsByKind = [{ kind: 'sale', count: 1, amount: 500n }, { kind: 'release', count: 1, amount: released }] as const; // biome-ignore format: a table
  const balances = { openingBalance: 0n, payoutAmount: 0n, closingBalance: 500n + released };
  return { type: 'SettlementClosed', ...about, throughSequence: 9, count: 2, totalsByKind, ...balances, rootHash: '' };
}

function money(paid: bigint, credit = 0n, prepayment = 0n, prepaymentUsed = 0n, writeOffTakenBack = 0n): CustomerMoney {
  return { captures: [{ captureId: 'c', paid, prepaymentUsed, writeOffTakenBack }], credit, prepayment };
}

function ofOrder(event: OrderEvent, entries: readonly QueuedEntry[] = []): string[] {
  return told(postingsOfOrderEvent(event, entries));
}

/** Debit to credit, as transfers post them two by two. */
function told(postings: readonly Posting[]): string[] {
  return postings.flatMap(({ account, side, amount }, place) =>
    side === 'debit' ? [`${account} to ${postings[place + 1]?.account} ${amount}`] : [],
  );
}
