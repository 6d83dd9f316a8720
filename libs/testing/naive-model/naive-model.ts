import type { OrderCommand } from '@domain';
import type { Story } from './story';
import type { Verdict } from './verdict';
import { onAuthorizeOrder } from './verdict-on-authorization';
import { onCapture, onFailCapture } from './verdict-on-captures';
import { onPayback, onPayment, onReversal } from './verdict-on-customer-money';
import { onApproval, onExtendDueDate, onProposal, onRejection } from './verdict-on-receivables';
import { onFailRefund, onRefund } from './verdict-on-refunds';
import { onCancel, onExpire, onExtend, onReferences, onRelease, onShippingInfo } from './verdict-on-the-order';
import { onUpdate } from './verdict-on-update';

/**
 * A second reading of the rules, slow and obvious: it knows only what happened, computes everything from that anew,
 * and shares no line of arithmetic with the domain. Where the two disagree, one of them has misread a rule.
 */
export function judge(story: Story, command: OrderCommand): Verdict {
  if (command.type === 'AuthorizeOrder') return onAuthorizeOrder(story, command);
  if (story.accepted.length === 0) return { refused: 'ORDER_NOT_FOUND' };
  switch (command.type) {
    case 'CaptureOrder':
      return onCapture(story, command);
    case 'UpdateOrder':
      return onUpdate(story, command);
    case 'ReleaseRemainingAuthorization':
      return onRelease(story, command);
    case 'ExtendAuthorization':
      return onExtend(story, command);
    case 'CancelOrder':
      return onCancel(story, command);
    case 'ExpireAuthorization':
      return onExpire(story, command);
    case 'RefundOrder':
      return onRefund(story, command);
    case 'FailCapture':
      return onFailCapture(story, command);
    case 'FailRefund':
      return onFailRefund(story, command);
    case 'AddShippingInfo':
      return onShippingInfo(story, command);
    case 'UpdateMerchantReferences':
      return onReferences(story, command);
    case 'RecordCustomerPayment':
      return onPayment(story, command);
    case 'ReverseCustomerPayment':
      return onReversal(story, command);
    case 'PayCustomerBack':
      return onPayback(story, command);
    case 'ProposeReceivableWriteOff':
      return onProposal(story, command);
    case 'ApproveReceivableWriteOff':
      return onApproval(story, command);
    case 'RejectReceivableWriteOff':
      return onRejection(story, command);
    case 'ExtendDueDate':
      return onExtendDueDate(story, command);
  }
}
