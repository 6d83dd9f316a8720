import { AddShippingInfoHandler } from './add-shipping-info.command';
import { ApproveReceivableWriteOffHandler } from './approve-receivable-write-off.command';
import { AuthorizeOrderHandler } from './authorize-order.command';
import { CancelOrderHandler } from './cancel-order.command';
import { CaptureOrderHandler } from './capture-order.command';
import { ExtendAuthorizationHandler } from './extend-authorization.command';
import { ExtendDueDateHandler } from './extend-due-date.command';
import { FailCaptureHandler } from './fail-capture.command';
import { FailRefundHandler } from './fail-refund.command';
import { PayCustomerBackHandler } from './pay-customer-back.command';
import { ProposeReceivableWriteOffHandler } from './propose-receivable-write-off.command';
import { RecordCustomerPaymentHandler } from './record-customer-payment.command';
import { RefundOrderHandler } from './refund-order.command';
import { RejectReceivableWriteOffHandler } from './reject-receivable-write-off.command';
import { ReleaseRemainingAuthorizationHandler } from './release-remaining-authorization.command';
import { ReverseCustomerPaymentHandler } from './reverse-customer-payment.command';
import { UpdateMerchantReferencesHandler } from './update-merchant-references.command';
import { UpdateOrderHandler } from './update-order.command';

/** Every handler the command bus knows; a command that is missing here is answered by nobody. */
export const orderCommandHandlers = [
  AuthorizeOrderHandler,
  CaptureOrderHandler,
  UpdateOrderHandler,
  ReleaseRemainingAuthorizationHandler,
  ExtendAuthorizationHandler,
  CancelOrderHandler,
  RefundOrderHandler,
  FailCaptureHandler,
  FailRefundHandler,
  AddShippingInfoHandler,
  UpdateMerchantReferencesHandler,
  RecordCustomerPaymentHandler,
  ReverseCustomerPaymentHandler,
  PayCustomerBackHandler,
  ProposeReceivableWriteOffHandler,
  ApproveReceivableWriteOffHandler,
  RejectReceivableWriteOffHandler,
  ExtendDueDateHandler,
];
