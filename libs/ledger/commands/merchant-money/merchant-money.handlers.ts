import { ApproveAdjustmentHandler } from './approve-adjustment.command';
import { ConfirmPayoutHandler } from './confirm-payout.command';
import { FailPayoutHandler } from './fail-payout.command';
import { ProposeAdjustmentHandler } from './propose-adjustment.command';
import { RecordMerchantDepositHandler } from './record-merchant-deposit.command';
import { RejectAdjustmentHandler } from './reject-adjustment.command';
import { ReturnPayoutHandler } from './return-payout.command';
import { SendPayoutHandler } from './send-payout.command';
import { SetMerchantTermsHandler } from './set-merchant-terms.command';
import { SetPayoutAccountHandler } from './set-payout-account.command';

/** Every handler of commands about money between the ledger and its merchants. */
export const merchantMoneyHandlers = [
  SetMerchantTermsHandler,
  SetPayoutAccountHandler,
  SendPayoutHandler,
  ConfirmPayoutHandler,
  FailPayoutHandler,
  ReturnPayoutHandler,
  ProposeAdjustmentHandler,
  ApproveAdjustmentHandler,
  RejectAdjustmentHandler,
  RecordMerchantDepositHandler,
];
