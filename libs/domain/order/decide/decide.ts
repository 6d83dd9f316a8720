import { type Refusal, refuse } from '../../refusals/refusals';
import type { AuthorizeOrder, OrderCommand } from '../order.commands';
import type { OrderEvent } from '../order.events';
import type { Order, OrderState } from '../order.state';
import { addShippingInfo, updateMerchantReferences } from './additions';
import { authorizeOrder } from './authorize-order';
import { captureOrder } from './capture-order';
import { payCustomerBack, recordCustomerPayment, reverseCustomerPayment } from './customer-payments';
import {
  cancelOrder,
  expireAuthorization,
  extendAuthorization,
  releaseRemainingAuthorization,
} from './end-authorization';
import { failCapture, failRefund } from './failures';
import {
  approveReceivableWriteOff,
  extendDueDate,
  proposeReceivableWriteOff,
  rejectReceivableWriteOff,
} from './receivables';
import { refundOrder } from './refund-order';
import { updateOrder } from './update-order';

/**
 * What a command makes of an order: the events to append, or the one refusal that comes first in the catalogue.
 * The same command and state give the same answer for ever; nothing is read but the two.
 */
export function decide(command: OrderCommand, state: OrderState): readonly OrderEvent[] | Refusal {
  if (command.type === 'AuthorizeOrder') return authorizeOrder(command, state);
  return state ? decideOn(command, state) : refuse('ORDER_NOT_FOUND', 'There is no such order.');
}

function decideOn(command: Exclude<OrderCommand, AuthorizeOrder>, order: Order): readonly OrderEvent[] | Refusal {
  switch (command.type) {
    case 'CaptureOrder':
      return captureOrder(command, order);
    case 'UpdateOrder':
      return updateOrder(command, order);
    case 'ReleaseRemainingAuthorization':
      return releaseRemainingAuthorization(command, order);
    case 'ExtendAuthorization':
      return extendAuthorization(command, order);
    case 'CancelOrder':
      return cancelOrder(command, order);
    case 'ExpireAuthorization':
      return expireAuthorization(command, order);
    case 'RefundOrder':
      return refundOrder(command, order);
    case 'FailCapture':
      return failCapture(command, order);
    case 'FailRefund':
      return failRefund(command, order);
    case 'AddShippingInfo':
      return addShippingInfo(command, order);
    case 'UpdateMerchantReferences':
      return updateMerchantReferences(command, order);
    case 'RecordCustomerPayment':
      return recordCustomerPayment(command, order);
    case 'ReverseCustomerPayment':
      return reverseCustomerPayment(command, order);
    case 'PayCustomerBack':
      return payCustomerBack(command, order);
    case 'ProposeReceivableWriteOff':
      return proposeReceivableWriteOff(command, order);
    case 'ApproveReceivableWriteOff':
      return approveReceivableWriteOff(command, order);
    case 'RejectReceivableWriteOff':
      return rejectReceivableWriteOff(command, order);
    case 'ExtendDueDate':
      return extendDueDate(command, order);
  }
}
