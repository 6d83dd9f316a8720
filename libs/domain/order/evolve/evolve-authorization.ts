import type { Instant } from '../../time/instant';
import { minus } from '../figures';
import type { OrderAuthorized, OrderUpdated } from '../order.events';
import { type LineState, type Order, ZERO } from '../order.state';
import type { OrderLine } from '../order-line';
import { mapLines } from './line-ledger';

export function authorized(event: OrderAuthorized, recordedAt: Instant): Order {
  return {
    orderId: event.orderId,
    currency: event.currency,
    ...(event.customerId !== undefined && { customerId: event.customerId }),
    recordedAt,
    effectiveAt: event.effectiveAt ?? recordedAt,
    expiresAt: event.expiresAt,
    paymentTermDays: event.paymentTermDays,
    orderAmount: event.orderAmount,
    authorizedAmount: event.orderAmount,
    lines: event.lines.map(openLine),
    captures: [],
    refunds: [],
    payments: [],
    writeOffs: [],
    credit: 0n,
    prepayment: 0n,
    repeatableCommands: 0,
  };
}

export function updated(order: Order, event: OrderUpdated): Order {
  const closed = mapLines(order, event.closedLines, (line, part) => ({
    ...line,
    total: minus(line.total, part),
    remaining: minus(line.remaining, part),
  }));
  return {
    ...closed,
    orderAmount: event.orderAmount,
    authorizedAmount: event.orderAmount > order.authorizedAmount ? event.orderAmount : order.authorizedAmount,
    lines: [...closed.lines, ...event.newLines.map(openLine)],
    repeatableCommands: order.repeatableCommands + 1,
  };
}

function openLine(line: OrderLine): LineState {
  const total = { quantity: line.quantity, amount: line.totalAmount, taxAmount: line.totalTaxAmount };
  return {
    line,
    total,
    remaining: total,
    captured: ZERO,
    refunded: ZERO,
    released: ZERO,
    expired: ZERO,
    cancelled: ZERO,
  };
}
