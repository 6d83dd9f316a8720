import type { LedgerRecord, PayoutConfirmed, PayoutEvent, PayoutFailed, PayoutReturned, PayoutSent } from '@domain';
import { type EventFold, put, type Rows, touch } from '../../projection';
import { merchantOf } from '../merchant-key';
import { type PayoutRow, payouts } from './settlements.tables';

export const payoutSent: EventFold<PayoutSent> = changes((payout, { event, envelope }, sequence) => ({
  ...payout,
  status: 'sent',
  sentSequence: sequence,
  sentAt: envelope.recordedAt,
  messageId: event.messageId ?? null,
  account: event.account,
  endToEndId: event.endToEndId,
}));

export const payoutConfirmed: EventFold<PayoutConfirmed> = answered('confirmed');
export const payoutFailed: EventFold<PayoutFailed> = answered('failed');
export const payoutReturned: EventFold<PayoutReturned> = answered('returned');

function answered<Event extends PayoutConfirmed | PayoutFailed | PayoutReturned>(status: string): EventFold<Event> {
  return changes((payout, { event, envelope }) => ({
    ...payout,
    status,
    answeredAt: envelope.recordedAt,
    bankReference: event.bankReference ?? payout.bankReference,
    effectiveAt: event.effectiveAt ?? null,
    reason: 'reason' in event ? (event.reason ?? null) : null,
  }));
}

function changes<Event extends PayoutEvent>(
  change: (payout: PayoutRow, record: LedgerRecord<Event>, sequence: number) => PayoutRow,
): EventFold<Event> {
  return {
    keys: (record) => [touch(payouts, merchantOf(record), record.event.payoutId)],
    fold: (rows, record, sequence) => [put(payouts, change(payoutOf(rows, record), record, sequence))],
  };
}

function payoutOf(rows: Rows, record: LedgerRecord<PayoutEvent>): PayoutRow {
  const { payoutId } = record.event;
  const payout = rows.get(payouts, merchantOf(record), payoutId);
  if (payout === undefined) throw new Error(`impossible history: no settlement pays out ${payoutId}`);
  return payout;
}
