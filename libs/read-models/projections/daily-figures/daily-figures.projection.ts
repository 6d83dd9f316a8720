import {
  type AuthorizationExpired,
  type CaptureFailed,
  type LedgerRecord,
  type OrderCancelled,
  type OrderCaptured,
  type OrderEvent,
  type OrderUpdated,
  type PartialCaptureRecorded,
  type PayoutEvent,
  type RefundFailed,
  type RefundRecorded,
  type RemainingAuthorizationReleased,
  utcDate,
} from '@domain';
import {
  type EventFold,
  ignore,
  ignoreLedger,
  ignorePrivacy,
  ignoreReconciliation,
  ignoreSettlement,
  type Projection,
  put,
  touch,
} from '../../projection';
import { sumOf } from '../line-sums';
import { merchantOf } from '../merchant-key';
import {
  DAILY_FIGURES,
  type DailyFigureName,
  dailyFigures,
  EVENTS_REMEMBERED,
  keptFigures,
} from './daily-figures.tables';

type Counted = OrderEvent | PayoutEvent;
type Captured = OrderCaptured | PartialCaptureRecorded | CaptureFailed;
type Ended = RemainingAuthorizationReleased | OrderCancelled | AuthorizationExpired;

/** What was recorded on each day, in numbers, now and at any sequence: for charts. Later events change no day but their own. */
export const dailyFiguresProjection: Projection = {
  name: 'daily-figures',
  version: 2,
  tables: [dailyFigures, keptFigures],
  touchedRowsMax: 1,
  on: {
    ...ignoreLedger,
    OrderAuthorized: counts('authorized', ({ orderAmount }) => orderAmount),
    OrderCaptured: countsLines('captured'),
    PartialCaptureRecorded: countsLines('captured'),
    OrderUpdated: counts('updated', changeByUpdate),
    RemainingAuthorizationReleased: countsLines('released'),
    AuthorizationExtended: ignore,
    OrderCancelled: countsLines('cancelled'),
    AuthorizationExpired: countsLines('expired'),
    RefundRecorded: countsParts('refunded'),
    CaptureFailed: countsLines('captureFailed'),
    RefundFailed: countsParts('refundFailed'),
    ShippingInfoAdded: ignore,
    MerchantReferencesUpdated: ignore,
    CustomerPaymentRecorded: counts('customerPaid', ({ amount }) => amount),
    CustomerPaymentReversed: counts('paymentReversed', ({ amount }) => amount),
    CustomerPaidBack: counts('customerPaidBack', ({ amount }) => amount),
    ReceivableWriteOffProposed: ignore,
    ReceivableWrittenOff: counts('writtenOff', ({ amount }) => amount),
    ReceivableWriteOffRejected: ignore,
    DueDateExtended: ignore,
    ...ignoreReconciliation,
    ...ignoreSettlement,
    ...ignorePrivacy,
    PayoutConfirmed: counts('paidOut', ({ amount }) => amount),
    PayoutReturned: counts('payoutReturned', ({ amount }) => amount),
  },
};

function counts<Event extends Counted>(name: DailyFigureName, amountOf: (event: Event) => bigint): EventFold<Event> {
  const place = DAILY_FIGURES.indexOf(name);
  return {
    keys: (record) => [touch(dailyFigures, ...dayKey(record))],
    fold: (rows, record, sequence) => {
      const [merchantId, currency, day] = dayKey(record);
      const before = rows.get(dailyFigures, merchantId, currency, day);
      const [more, figures] = [amountOf(record.event), before?.figures ?? {}];
      const [events, amount] = figures[name] ?? [0, '0'];
      const counted = [events + 1, (BigInt(amount) + more).toString()] as const;
      const row = {
        ...{ merchantId, currency, day, figures: { ...figures, [name]: counted } },
        remembered: [...(before?.remembered ?? []), [sequence, place, more.toString()] as const],
      };
      if (row.remembered.length < EVENTS_REMEMBERED) return [put(dailyFigures, row)];
      return [put(dailyFigures, { ...row, remembered: [] }), put(keptFigures, { ...row, sequence })];
    },
  };
}

function countsLines(name: DailyFigureName): EventFold<Captured | Ended> {
  return counts<Captured | Ended>(name, ({ lines }) => sumOf(lines).amount);
}

/** Gross, as captures are: return fees are not taken off. */
function countsParts(name: DailyFigureName): EventFold<RefundRecorded | RefundFailed> {
  return counts<RefundRecorded | RefundFailed>(name, ({ parts }) => sumOf(parts.flatMap(({ lines }) => lines)).amount);
}

function dayKey(record: LedgerRecord<Counted>): [merchantId: string, currency: string, day: string] {
  return [merchantOf(record), record.event.currency, utcDate(record.envelope.recordedAt)];
}

/** By how much an update raised the order, or lowered it: what was captured and kept stays as it was. */
function changeByUpdate({ newLines, closedLines }: OrderUpdated): bigint {
  const opened = newLines.reduce((sum, { totalAmount }) => sum + totalAmount, 0n);
  return opened - sumOf(closedLines).amount;
}
