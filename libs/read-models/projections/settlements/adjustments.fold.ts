import type { AdjustmentProposed, AdjustmentRecorded, AdjustmentRejected, LedgerRecord } from '@domain';
import { create, type EventFold, put, touch } from '../../projection';
import { merchantOf } from '../merchant-key';
import { type AdjustmentRow, adjustments } from './settlements.tables';

export const adjustmentProposed: EventFold<AdjustmentProposed> = {
  keys: (record) => [create(adjustments, merchantOf(record), record.event.adjustmentId)],
  fold: (_rows, record, sequence) => {
    const { type, effectiveAt = null, ...proposal } = record.event;
    return [
      put(adjustments, {
        ...{ merchantId: merchantOf(record), ...proposal, effectiveAt, status: 'proposed' },
        ...{ proposedSequence: sequence, proposedAt: record.envelope.recordedAt },
        ...{ decidedBy: null, decidedAt: null, rejection: null },
      }),
    ];
  },
};

export const adjustmentRecorded: EventFold<AdjustmentRecorded> = decides((adjustment, { event }) => ({
  ...adjustment,
  status: 'recorded',
  decidedBy: event.approvedBy,
}));

export const adjustmentRejected: EventFold<AdjustmentRejected> = decides((adjustment, { event }) => ({
  ...adjustment,
  status: 'rejected',
  decidedBy: event.rejectedBy,
  rejection: event.reason ?? null,
}));

function decides<Event extends AdjustmentRecorded | AdjustmentRejected>(
  decide: (adjustment: AdjustmentRow, record: LedgerRecord<Event>) => AdjustmentRow,
): EventFold<Event> {
  return {
    keys: (record) => [touch(adjustments, merchantOf(record), record.event.adjustmentId)],
    fold: (rows, record) => {
      const { adjustmentId } = record.event;
      const adjustment = rows.get(adjustments, merchantOf(record), adjustmentId);
      if (adjustment === undefined) throw new Error(`impossible history: adjustment ${adjustmentId} was not proposed`);
      return [put(adjustments, { ...decide(adjustment, record), decidedAt: record.envelope.recordedAt })];
    },
  };
}
