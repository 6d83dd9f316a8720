import {
  type LedgerRecord,
  type OrderAuthorized,
  type OrderCaptured,
  type OrderEvent,
  type PartialCaptureRecorded,
  statusOf,
} from '@domain';
import {
  create,
  type EventFold,
  ignore,
  ignoreLedger,
  ignorePrivacy,
  ignoreReconciliation,
  ignoreSettlement,
  type Projection,
  type Put,
  put,
  touch,
} from '../../projection';
import { byLine, sumOf } from '../line-sums';
import { orderKey } from '../order-key';
import { expiryRollup } from './expiry.rollup';
import { expiryDays, type OrderRow, orders, replacedOrders } from './orders.tables';

const captured = changes<OrderCaptured | PartialCaptureRecorded>((order, { lines }) => {
  const { amount } = sumOf(lines);
  return {
    ...order,
    remainingAmount: order.remainingAmount - amount,
    capturedAmount: order.capturedAmount + amount,
    captures: order.captures + 1,
  };
});

/** One row an order, to search and to list; and what of them may still be lost by expiry, day by day. */
export const ordersProjection: Projection = {
  name: 'orders',
  version: 4,
  tables: [orders, replacedOrders, expiryDays],
  rollups: [expiryRollup],
  touchedRowsMax: 1,
  on: {
    ...ignoreLedger,
    OrderAuthorized: {
      keys: (record) => [create(orders, ...orderKey(record))],
      fold: (_rows, record, sequence) => [authorized(record, sequence)],
    },
    OrderCaptured: captured,
    PartialCaptureRecorded: captured,
    OrderUpdated: changes((order, { orderAmount }) => ({
      ...order,
      orderAmount,
      // Live orders have no released or expired part: what is not captured remains.
      remainingAmount: orderAmount - order.capturedAmount,
    })),
    RemainingAuthorizationReleased: changes((order) => ({ ...order, remainingAmount: 0n, ended: 'released' })),
    AuthorizationExtended: changes((order, { expiresAt }) => ({ ...order, expiresAt })),
    OrderCancelled: changes((order) => ({ ...order, remainingAmount: 0n, ended: 'cancelled' })),
    AuthorizationExpired: changes((order) => ({ ...order, remainingAmount: 0n, ended: 'expired' })),
    RefundRecorded: changes((order, { parts }) => ({
      ...order,
      refundedAmount: order.refundedAmount + sumOf(byLine(parts)).amount,
    })),
    CaptureFailed: changes((order, { lines, returnedTo }) => {
      const { amount } = sumOf(lines);
      return {
        ...order,
        capturedAmount: order.capturedAmount - amount,
        remainingAmount: order.remainingAmount + (returnedTo === 'lines' ? amount : 0n),
      };
    }),
    RefundFailed: changes((order, { parts }) => ({
      ...order,
      refundedAmount: order.refundedAmount - sumOf(byLine(parts)).amount,
    })),
    ShippingInfoAdded: ignore,
    MerchantReferencesUpdated: changes((order, { merchantReferences }) => ({
      ...order,
      reference1: merchantReferences.reference1 ?? null,
      reference2: merchantReferences.reference2 ?? null,
    })),
    CustomerPaymentRecorded: ignore,
    CustomerPaymentReversed: ignore,
    CustomerPaidBack: ignore,
    ReceivableWriteOffProposed: ignore,
    ReceivableWrittenOff: ignore,
    ReceivableWriteOffRejected: ignore,
    DueDateExtended: ignore,
    ...ignoreSettlement,
    ...ignoreReconciliation,
    ...ignorePrivacy,
  },
};

function authorized(record: LedgerRecord<OrderAuthorized>, sequence: number): Put {
  const [merchantId, orderId] = orderKey(record);
  const { recordedAt } = record.envelope;
  const { customerId, currency, orderAmount, expiresAt, effectiveAt, merchantReferences } = record.event;
  const order = {
    merchantId,
    orderId,
    customerId: customerId ?? null,
    currency,
    status: '',
    orderAmount,
    remainingAmount: orderAmount,
    capturedAmount: 0n,
    refundedAmount: 0n,
    captures: 0,
    ended: null,
    recordedAt,
    effectiveAt: effectiveAt ?? recordedAt,
    expiresAt,
    openUntil: null,
    openFor: null,
    closedFor: null,
    closedSequence: null,
    reference1: merchantReferences?.reference1 ?? null,
    reference2: merchantReferences?.reference2 ?? null,
  };
  return putOrder(order, sequence);
}

function changes<Event extends OrderEvent>(change: (order: OrderRow, event: Event) => OrderRow): EventFold<Event> {
  return {
    keys: (record) => [touch(orders, ...orderKey(record))],
    fold: (rows, record, sequence) => {
      const order = rows.get(orders, ...orderKey(record));
      if (order === undefined) throw new Error(`impossible history: there is no order ${record.event.orderId}`);
      const next = change(order, record.event);
      return [putOrder(next, sequence), ...replaced(order, next, sequence)];
    },
  };
}

/** What is sorted by, and what its balances do not say. */
const KEPT = ['expiresAt', 'orderAmount', 'reference1', 'reference2'] as const;

function replaced(order: OrderRow, next: OrderRow, sequence: number): Put[] {
  if (KEPT.every((name) => order[name] === next[name])) return [];
  const { merchantId, orderId, expiresAt, orderAmount, reference1, reference2 } = order;
  return [put(replacedOrders, { merchantId, orderId, sequence, expiresAt, orderAmount, reference1, reference2 })];
}

function putOrder(order: OrderRow, sequence: number): Put {
  const { merchantId, ended, remainingAmount, expiresAt, closedSequence } = order;
  const open =
    ended === null && remainingAmount > 0n
      ? { openUntil: expiresAt, openFor: merchantId, closedFor: null, closedSequence: null }
      : { openUntil: null, openFor: null, closedFor: merchantId, closedSequence: closedSequence ?? sequence };
  return put(orders, { ...order, status: statusOf(order), ...open });
}
