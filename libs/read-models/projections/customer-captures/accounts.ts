import type { CustomerMoney, LedgerRecord, OrderEvent } from '@domain';
import { type Put, put, type Rows, type Touched, touch } from '../../projection';
import { orderKey } from '../order-key';
import {
  type CustomerCaptureRow,
  type CustomerOrderRow,
  customerCaptures,
  customerOrders,
} from './customer-captures.tables';

/** One order and those of its captures that an event changes. What is owed on captures is summed up with every change. */
export interface Accounts {
  changeOrder(change: (order: CustomerOrderRow) => CustomerOrderRow): void;
  openCapture(capture: CustomerCaptureRow): void;
  changeCapture(captureId: string, change: (capture: CustomerCaptureRow) => CustomerCaptureRow): void;
  /** Adds the signed changes that the event decided. */
  move(money: CustomerMoney | undefined): void;
  puts(sequence: number): Put[];
}

/** The rows that `accountsOf` reads: the order, the captures named here, and those whose money moves. */
export function touchedAccounts(record: LedgerRecord<OrderEvent>, captureIds: readonly string[] = []): Touched[] {
  const [merchantId, orderId] = orderKey(record);
  const money = 'customerMoney' in record.event ? record.event.customerMoney : undefined;
  const moved = money?.captures.map(({ captureId }) => captureId) ?? [];
  return [
    touch(customerOrders, merchantId, orderId),
    ...[...new Set([...captureIds, ...moved])].map((captureId) =>
      touch(customerCaptures, merchantId, orderId, captureId),
    ),
  ];
}

export function accountsOf(rows: Rows, record: LedgerRecord<OrderEvent>): Accounts {
  const [merchantId, orderId] = orderKey(record);
  const found = rows.get(customerOrders, merchantId, orderId);
  if (found === undefined) throw new Error(`impossible history: there is no order ${orderId}`);
  let order = found;
  const captures = new Map<string, CustomerCaptureRow>();

  function captureOf(captureId: string): CustomerCaptureRow {
    const capture = captures.get(captureId) ?? rows.get(customerCaptures, merchantId, orderId, captureId);
    if (capture === undefined) throw new Error(`impossible history: order ${orderId} has no capture ${captureId}`);
    return capture;
  }

  function changeCapture(captureId: string, change: (capture: CustomerCaptureRow) => CustomerCaptureRow): void {
    const before = captureOf(captureId);
    const after = change(before);
    captures.set(captureId, after);
    order = { ...order, owedOnCaptures: order.owedOnCaptures + owedOn(after) - owedOn(before) };
  }

  return {
    changeCapture,
    changeOrder: (change) => {
      order = change(order);
    },
    openCapture(capture) {
      captures.set(capture.captureId, capture);
      order = { ...order, owedOnCaptures: order.owedOnCaptures + owedOn(capture) };
    },
    move(money) {
      if (money === undefined) return;
      for (const { captureId, paid, prepaymentUsed, writeOffTakenBack } of money.captures) {
        changeCapture(captureId, (capture) => ({
          ...capture,
          paid: capture.paid + paid,
          prepaymentUsed: capture.prepaymentUsed + prepaymentUsed,
          writtenOff: capture.writtenOff - writeOffTakenBack,
        }));
      }
      order = { ...order, credit: order.credit + money.credit, prepayment: order.prepayment + money.prepayment };
    },
    puts: (sequence) => [
      put(customerOrders, order),
      ...[...captures.values()].map((capture) => put(customerCaptures, changedAt(sequence, capture))),
    ],
  };
}

function changedAt(changedSequence: number, capture: CustomerCaptureRow): CustomerCaptureRow {
  const [owedTo, settledFor] = owedOn(capture) === 0n ? [null, capture.merchantId] : [capture.merchantId, null];
  return { ...capture, owedTo, settledFor, changedSequence };
}

/** What the customer owes on a capture. A failed one charges nothing. */
export function owedOn(capture: CustomerCaptureRow): bigint {
  const { amount, refundedAmount, returnFeeAmount, paid, writtenOff, failedAt } = capture;
  return (failedAt === null ? amount - refundedAmount + returnFeeAmount : 0n) - paid - writtenOff;
}
