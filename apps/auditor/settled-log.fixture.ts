import {
  closeSettlement,
  type DomainEvent,
  entryText,
  isRefusal,
  type MerchantTerms,
  type PlacedEntry,
  SETTLEMENT_COMMANDS,
  type SettlementClosed,
  type SettlementEvent,
  streamOf,
  summing,
} from '@domain';
import { merkleRootHasher } from '@event-store';
import { v5 } from 'uuid';
import { type Append, appendsOf, derivedId, LEDGER_ID } from './recorded-log.fixture';

const TERMS: MerchantTerms = {
  schedule: { every: 'week', weekday: 5 },
  cutOffTime: '18:00',
  zone: 'Europe/Stockholm',
  delay: { days: 2, kind: 'business' },
  holidays: ['2026-01-06'],
  minimumPayouts: [],
  fee: { rate: 250, fixed: [{ currency: 'SEK', amount: 100n }] },
  feeVatRate: 2_500,
  holdback: { rate: 1_000, days: 30 },
};
const CUT_OFF = '2026-01-09T17:00:00.000Z';
const ACCOUNT = { name: 'Shop AB', iban: 'SE4550000000058398257466' };
const PAYOUT = { payoutId: 'SEK-1', currency: 'SEK', settlementNumber: 1, amount: 8_562n };
const END_TO_END_ID = v5('payout:m1:SEK-1', LEDGER_ID).replaceAll('-', '');
const FEE_REFUND = {
  adjustmentId: 'a1',
  currency: 'SEK',
  amount: 75n,
  account: 'fee_revenue',
  reason: 'agreed by phone',
  proposedBy: 'finance-1',
} as const;

/** A week of a merchant: terms, a capture that is settled and paid out, an adjustment and a deposit that are not yet. */
export function settledWeek(): Append[] {
  const [opening, authorized, captured] = appendsOf([
    { type: 'AuthorizeOrder', orderId: 'o1', currency: 'SEK', orderAmount: 10_000n, hours: 1 },
    { type: 'CaptureOrder', captureId: derivedId('capture', 'first'), key: 'first', take: { by: 'full' }, hours: 2 },
  ]);
  if (!opening || !authorized || !captured) throw new Error('the order was not recorded');
  return [
    opening,
    append('2026-01-05T00:00:00.000Z', { type: 'MerchantTermsSet', ...TERMS }),
    append('2026-01-05T00:00:00.000Z', { type: 'PayoutAccountSet', currency: 'SEK', account: ACCOUNT }),
    authorized,
    captured,
    append(CUT_OFF, { type: 'CutOffReached', cutOff: CUT_OFF }),
    append(CUT_OFF, closing()),
    append('2026-01-09T18:00:00.000Z', { type: 'PayoutSent', ...PAYOUT, account: ACCOUNT, endToEndId: END_TO_END_ID }),
    append('2026-01-10T09:00:00.000Z', { type: 'PayoutConfirmed', ...PAYOUT, bankReference: 'B-1' }),
    append('2026-01-10T10:00:00.000Z', { type: 'AdjustmentProposed', ...FEE_REFUND }),
    append('2026-01-10T11:00:00.000Z', { type: 'AdjustmentRecorded', ...FEE_REFUND, approvedBy: 'finance-2' }),
    append('2026-01-10T12:00:00.000Z', {
      type: 'MerchantDepositRecorded',
      depositId: 'd1',
      currency: 'SEK',
      amount: 1n,
    }),
  ];
}

/** The capture at sequence 4: 10000, its fee of 350 with 88 of VAT, and 1000 held back; the release is not due yet. */
const MEMBERS: readonly PlacedEntry[] = [
  { kind: 'sale', amount: 10_000n, due: '2026-01-08', sequence: 4, index: 0 },
  { kind: 'fee', amount: -350n, due: '2026-01-08', sequence: 4, index: 1 },
  { kind: 'fee_vat', amount: -88n, due: '2026-01-08', sequence: 4, index: 2 },
  { kind: 'holdback', amount: -1_000n, due: '2026-01-08', sequence: 4, index: 3 },
];

function closing(): SettlementClosed {
  const sums = summing(merkleRootHasher());
  for (const entry of MEMBERS) sums.add(entry);
  const about = { cutOff: CUT_OFF, throughSequence: 4, terms: TERMS, currency: 'SEK', entries: sums.summary() };
  const answer = closeSettlement({ type: 'CloseSettlement', recordedAt: CUT_OFF, actor: 'clock', ...about }, undefined);
  if (isRefusal(answer)) throw new Error(`${answer.refusal}: ${entryText(MEMBERS[0] as PlacedEntry)}`);
  return answer[0];
}

function append(recordedAt: string, event: SettlementEvent): Append {
  return {
    stream: streamOf(event, 'm1'),
    merchantId: event.type === 'CutOffReached' ? null : 'm1',
    recordedAt,
    actor: actorOf(event),
    commandType: SETTLEMENT_COMMANDS[event.type],
    idempotencyKey: keyOf(event),
    events: [event],
  };
}

function keyOf(event: SettlementEvent): string {
  if (event.type === 'SettlementClosed') return ` settlement:${event.cutOff}`;
  return event.type === 'CutOffReached' ? ` cut-off:${event.cutOff}` : `key-${event.type}`;
}

function actorOf(event: DomainEvent): string {
  if (event.type === 'AdjustmentRecorded') return event.approvedBy;
  return event.type === 'AdjustmentProposed' ? event.proposedBy : 'finance-1';
}
