import type { SettlementClosed } from '@domain';
import { create, type EventFold, put, touch } from '../../projection';
import { merchantOf } from '../merchant-key';
import { lastSettlements, payouts, settlements } from './settlements.tables';

/** A closing ends where the next one will begin, and makes a payout due where there is something to pay. */
export const closed: EventFold<SettlementClosed> = {
  keys: (record) => {
    const { currency, payoutId } = record.event;
    return [
      touch(lastSettlements, merchantOf(record), currency),
      ...(payoutId === undefined ? [] : [create(payouts, merchantOf(record), payoutId)]),
    ];
  },
  fold: (rows, record, sequence) => {
    const merchantId = merchantOf(record);
    const { recordedAt } = record.envelope;
    const { type, totalsByKind, payoutId = null, ...closing } = record.event;
    const { currency, settlementNumber, cutOff, dueThrough, throughSequence, closingBalance, payoutAmount } = closing;
    const last = rows.get(lastSettlements, merchantId, currency);
    const before = last && {
      cutOff: last.cutOff,
      dueThrough: last.dueThrough,
      throughSequence: last.throughSequence,
    };
    return [
      put(settlements, {
        ...{ sequence, merchantId, ...closing, payoutId, recordedAt },
        totalsByKind: totalsByKind.map(({ kind, count, amount }) => ({ kind, count, amount: amount.toString() })),
        before: before ?? null,
      }),
      put(lastSettlements, {
        ...{ merchantId, currency, settlementNumber, cutOff, dueThrough, throughSequence, closingBalance },
      }),
      ...(payoutId === null
        ? []
        : [
            put(payouts, {
              ...{ merchantId, payoutId, currency, settlementNumber, amount: payoutAmount, status: 'due' },
              ...{
                closedSequence: sequence,
                closedAt: recordedAt,
                sentSequence: null,
                sentAt: null,
                messageId: null,
                endToEndId: null,
              },
              ...{ account: null, bankReference: null, answeredAt: null, effectiveAt: null, reason: null },
            }),
          ]),
    ];
  },
};
