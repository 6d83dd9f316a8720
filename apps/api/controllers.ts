import { ListAccessesController } from './accesses/list-accesses.controller';
import { ApproveAdjustmentController } from './adjustments/approve-adjustment.controller';
import { ListAdjustmentsController } from './adjustments/list-adjustments.controller';
import { ProposeAdjustmentController } from './adjustments/propose-adjustment.controller';
import { RejectAdjustmentController } from './adjustments/reject-adjustment.controller';
import { ImportBankFileController } from './bank-files/import-bank-file.controller';
import { ReadBankFilesController } from './bank-files/read-bank-files.controller';
import { BulkCapturesController } from './bulk-captures/bulk-captures.controller';
import { CaptureOrderController } from './captures/capture-order.controller';
import { ExtendDueDateController } from './captures/extend-due-date.controller';
import { FailCaptureController } from './captures/fail-capture.controller';
import { ReadCapturesController } from './captures/read-captures.controller';
import { AdvanceClockController } from './clock/advance-clock.controller';
import { CustomerCapturesController } from './customer-captures/customer-captures.controller';
import { CustomerOwedController } from './customer-captures/customer-owed.controller';
import { CustomerPageController } from './customer-pages/customer-page.controller';
import { MakeCustomerLinkController } from './customer-pages/make-customer-link.controller';
import { DailyFiguresController } from './daily-figures/daily-figures.controller';
import { RecordMerchantDepositController } from './deposits/record-merchant-deposit.controller';
import { DifferencesController } from './differences/differences.controller';
import { SearchEventsController } from './event-search/search-events.controller';
import { ExpiringAuthorizationsController } from './expiring-authorizations/expiring-authorizations.controller';
import { ExplainCustomerController } from './explanations/explain-customer.controller';
import { ExplainMoneyController } from './explanations/explain-money.controller';
import { ExplainOrderController } from './explanations/explain-order.controller';
import { HealthController } from './health/health.controller';
import { MetricsController } from './health/metrics.controller';
import { ListJournalController } from './journal/list-journal.controller';
import { JournalExportController } from './journal-export/journal-export.controller';
import { LiveFeedController } from './live-feed/live-feed.controller';
import { ListMerchantsController } from './merchants/list-merchants.controller';
import { OidcController } from './oidc/oidc.controller';
import { AddShippingInfoController } from './orders/add-shipping-info.controller';
import { AuthorizeOrderController } from './orders/authorize-order.controller';
import { CancelOrderController } from './orders/cancel-order.controller';
import { ExtendAuthorizationController } from './orders/extend-authorization.controller';
import { ListOrdersController } from './orders/list-orders.controller';
import { OrderBalancesController } from './orders/order-balances.controller';
import { OrderHistoryController } from './orders/order-history.controller';
import { OrderStepsController } from './orders/order-steps.controller';
import { ReadOrderController } from './orders/read-order.controller';
import { ReleaseRemainingAuthorizationController } from './orders/release-remaining-authorization.controller';
import { UpdateMerchantReferencesController } from './orders/update-merchant-references.controller';
import { UpdateOrderController } from './orders/update-order.controller';
import { PayCustomerBackController } from './paybacks/pay-customer-back.controller';
import { ImportStatusReportController } from './payment-files/import-status-report.controller';
import { ReadPaymentFileController } from './payment-files/read-payment-file.controller';
import { SendPaymentFileController } from './payment-files/send-payment-file.controller';
import { RecordCustomerPaymentController } from './payments/record-customer-payment.controller';
import { ReverseCustomerPaymentController } from './payments/reverse-customer-payment.controller';
import { SetPayoutAccountController } from './payout-accounts/set-payout-account.controller';
import { ConfirmPayoutController } from './payouts/confirm-payout.controller';
import { FailPayoutController } from './payouts/fail-payout.controller';
import { ReadPayoutsController } from './payouts/read-payouts.controller';
import { ReturnPayoutController } from './payouts/return-payout.controller';
import { SendPayoutController } from './payouts/send-payout.controller';
import { CustomerFileController } from './personal-data/customer-file.controller';
import { EraseCustomerController } from './personal-data/erase-customer.controller';
import { EraseGuestController } from './personal-data/erase-guest.controller';
import { HeadsController } from './proof/heads.controller';
import { ProofsController } from './proof/proofs.controller';
import { SigningKeysController } from './proof/signing-keys.controller';
import { ReceivablesController } from './receivables/receivables.controller';
import { DecideExceptionController } from './reconciliation/decide-exception.controller';
import { ListExceptionsController } from './reconciliation/list-exceptions.controller';
import { FailRefundController } from './refunds/fail-refund.controller';
import { ReadRefundsController } from './refunds/read-refunds.controller';
import { RefundOrderController } from './refunds/refund-order.controller';
import { SessionController } from './sessions/session.controller';
import { WaysInController } from './sessions/ways-in.controller';
import { SettlementQueueController } from './settlement-queue/settlement-queue.controller';
import { ReadSettlementsController } from './settlements/read-settlements.controller';
import { RunSettlementsController } from './settlements/run-settlements.controller';
import { UpcomingSettlementsController } from './settlements/upcoming-settlements.controller';
import { StatementController } from './statements/statement.controller';
import { ReadTermsController } from './terms/read-terms.controller';
import { SetMerchantTermsController } from './terms/set-merchant-terms.controller';
import { TrialBalanceController } from './trial-balance/trial-balance.controller';
import { ApproveReceivableWriteOffController } from './write-offs/approve-receivable-write-off.controller';
import { ProposeReceivableWriteOffController } from './write-offs/propose-receivable-write-off.controller';
import { RejectReceivableWriteOffController } from './write-offs/reject-receivable-write-off.controller';

/** Everything a caller can do. */
export const controllers = [
  AddShippingInfoController,
  AuthorizeOrderController,
  CancelOrderController,
  ExtendAuthorizationController,
  ListOrdersController,
  OrderBalancesController,
  OrderHistoryController,
  OrderStepsController,
  ReadOrderController,
  ReleaseRemainingAuthorizationController,
  UpdateMerchantReferencesController,
  UpdateOrderController,
  CaptureOrderController,
  ExtendDueDateController,
  FailCaptureController,
  ReadCapturesController,
  FailRefundController,
  ReadRefundsController,
  RefundOrderController,
  RecordCustomerPaymentController,
  ReverseCustomerPaymentController,
  PayCustomerBackController,
  ApproveReceivableWriteOffController,
  ProposeReceivableWriteOffController,
  RejectReceivableWriteOffController,
  BulkCapturesController,
  SettlementQueueController,
  ReceivablesController,
  ExpiringAuthorizationsController,
  DailyFiguresController,
  SetMerchantTermsController,
  ListMerchantsController,
  ReadTermsController,
  SetPayoutAccountController,
  RunSettlementsController,
  UpcomingSettlementsController,
  ReadSettlementsController,
  SendPayoutController,
  ConfirmPayoutController,
  FailPayoutController,
  ReturnPayoutController,
  ReadPayoutsController,
  ProposeAdjustmentController,
  ApproveAdjustmentController,
  RejectAdjustmentController,
  ListAdjustmentsController,
  RecordMerchantDepositController,
  ListJournalController,
  TrialBalanceController,
  SendPaymentFileController,
  ReadPaymentFileController,
  ImportStatusReportController,
  ImportBankFileController,
  ReadBankFilesController,
  ListExceptionsController,
  DecideExceptionController,
  StatementController,
  JournalExportController,
  CustomerCapturesController,
  CustomerOwedController,
  ExplainOrderController,
  ExplainCustomerController,
  ExplainMoneyController,
  DifferencesController,
  HeadsController,
  ProofsController,
  SigningKeysController,
  ListAccessesController,
  CustomerFileController,
  EraseCustomerController,
  EraseGuestController,
  SearchEventsController,
  SessionController,
  OidcController,
  WaysInController,
  MakeCustomerLinkController,
  CustomerPageController,
  LiveFeedController,
  AdvanceClockController,
  HealthController,
  MetricsController,
];
