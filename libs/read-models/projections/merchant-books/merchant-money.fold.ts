import {
  type AdjustmentRecorded,
  entriesOfMerchantEvent,
  type MerchantDepositRecorded,
  type MerchantTermsSet,
  type PayoutConfirmed,
  type PayoutFailed,
  type PayoutReturned,
  type PayoutSent,
  postingsOfSettlementEvent,
  type SettlementClosed,
} from '@domain';
import { type EventFold, type Put, put } from '../../projection';
import { merchantOf } from '../merchant-key';
import { journalOf, NO_CAPTURE, termsOfMerchant, touchedTerms } from './book-event';
import { merchantTerms, termsInForce } from './kept.tables';
import { settlementEntries } from './settlement-queue.tables';
import { storedTerms } from './stored-terms';

export const termsSet: EventFold<MerchantTermsSet> = {
  keys: (record) => [touchedTerms(record)],
  fold: (_rows, record, sequence) => {
    const { type, ...agreed } = record.event;
    const [merchantId, terms] = [merchantOf(record), storedTerms(agreed)];
    const { recordedAt } = record.envelope;
    return [put(termsInForce, { merchantId, terms }), put(merchantTerms, { sequence, merchantId, recordedAt, terms })];
  },
};

/** Money of the merchant that belongs to no order: one entry, due the day it is recorded, and its journal. */
export const merchantMoneyMoved: EventFold<
  PayoutFailed | PayoutReturned | MerchantDepositRecorded | AdjustmentRecorded
> = {
  keys: (record) => [touchedTerms(record)],
  fold: (rows, record, sequence) => {
    const { event, envelope } = record;
    const { recordedAt } = envelope;
    const { currency, effectiveAt = recordedAt } = event;
    const merchantId = merchantOf(record);
    const subjectId = subjectOf(event);
    const entries = entriesOfMerchantEvent(event, { recordedAt, ...termsOfMerchant(rows, record) });
    return [
      ...entries.map(
        ({ kind, amount, due }, index): Put =>
          put(settlementEntries, {
            ...{ sequence, index, merchantId, currency, due, kind, amount, recordedAt, effectiveAt },
            ...NO_CAPTURE,
            mirrors: null,
            movementId: subjectId,
          }),
      ),
      ...journalOf(record, sequence, { currency, subjectId, effectiveAt }, postingsOfSettlementEvent(event)),
    ];
  },
};

/** What is only booked: the money was in the queue before, or is in transit. */
export const merchantMoneyBooked: EventFold<SettlementClosed | PayoutSent | PayoutConfirmed> = {
  keys: () => [],
  fold: (_rows, record, sequence) => {
    const { event, envelope } = record;
    const { currency } = event;
    const effectiveAt = ('effectiveAt' in event ? event.effectiveAt : undefined) ?? envelope.recordedAt;
    const subjectId = event.type === 'SettlementClosed' ? String(event.settlementNumber) : event.payoutId;
    return journalOf(record, sequence, { currency, subjectId, effectiveAt }, postingsOfSettlementEvent(event));
  },
};

function subjectOf(event: PayoutFailed | PayoutReturned | MerchantDepositRecorded | AdjustmentRecorded): string {
  if ('payoutId' in event) return event.payoutId;
  return 'depositId' in event ? event.depositId : event.adjustmentId;
}
