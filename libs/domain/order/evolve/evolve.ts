import type { Instant } from '../../time/instant';
import type { OrderEvent } from '../order.events';
import type { Order, OrderState } from '../order.state';
import { authorized, updated } from './evolve-authorization';
import { captureFailed, captureRecorded, withCapture } from './evolve-captures';
import {
  moneyMoved,
  paymentRecorded,
  paymentReversed,
  writeOffDecided,
  writeOffProposed,
  writtenOff,
} from './evolve-customer-money';
import { refundFailed, refundRecorded } from './evolve-refunds';
import { move } from './line-ledger';

/**
 * The order after one more event. It never judges: what is in the log has happened.
 * Throws Error for a history that no ledger can have written.
 */
export function evolve(state: OrderState, event: OrderEvent, recordedAt: Instant): Order {
  if (event.type === 'OrderAuthorized') {
    if (state) throw new Error(`impossible history: order ${event.orderId} is authorized twice`);
    return authorized(event, recordedAt);
  }
  if (!state) throw new Error(`impossible history: ${event.type} before the order ${event.orderId} is authorized`);
  const order = evolveOrder(state, event);
  return 'customerMoney' in event ? moneyMoved(order, event.customerMoney) : order;
}

function evolveOrder(order: Order, event: Exclude<OrderEvent, { type: 'OrderAuthorized' }>): Order {
  switch (event.type) {
    case 'OrderCaptured':
    case 'PartialCaptureRecorded':
      return captureRecorded(order, event);
    case 'OrderUpdated':
      return updated(order, event);
    case 'RemainingAuthorizationReleased':
      return { ...move(order, event.lines, 'remaining', 'released'), ended: 'released' };
    case 'AuthorizationExtended':
      return { ...repeated(order), expiresAt: event.expiresAt };
    case 'OrderCancelled':
      return { ...move(order, event.lines, 'remaining', 'cancelled'), ended: 'cancelled' };
    case 'AuthorizationExpired':
      return { ...move(order, event.lines, 'remaining', 'expired'), ended: 'expired' };
    case 'RefundRecorded':
      return refundRecorded(order, event);
    case 'CaptureFailed':
      return captureFailed(order, event);
    case 'RefundFailed':
      return refundFailed(order, event);
    case 'ShippingInfoAdded':
    case 'MerchantReferencesUpdated':
      return repeated(order);
    case 'CustomerPaymentRecorded':
      return paymentRecorded(order, event);
    case 'CustomerPaymentReversed':
      return paymentReversed(order, event);
    case 'CustomerPaidBack':
      return order;
    case 'ReceivableWriteOffProposed':
      return writeOffProposed(order, event);
    case 'ReceivableWrittenOff':
      return writtenOff(order, event);
    case 'ReceivableWriteOffRejected':
      return writeOffDecided(order, event.writeOffId, 'rejected');
    case 'DueDateExtended':
      return withCapture(repeated(order), event.captureId, (capture) => ({ ...capture, dueDate: event.dueDate }));
  }
}

function repeated(order: Order): Order {
  return { ...order, repeatableCommands: order.repeatableCommands + 1 };
}
