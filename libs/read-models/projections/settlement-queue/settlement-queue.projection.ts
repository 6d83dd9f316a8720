import { ignore, type Projection } from '../../projection';
import { TOUCHED_ROWS_MAX } from '../touched-rows';
import { captured, captureFailed } from './captures.fold';
import { refunded, refundFailed } from './refunds.fold';
import { queuedCaptures, queuedRefunds, settlementEntries, settlementTotals } from './settlement-queue.tables';

/** Every signed movement on its way to a payout, per merchant and currency, with the day it is due. */
export const settlementQueueProjection: Projection = {
  name: 'settlement-queue',
  version: 2,
  tables: [settlementEntries, settlementTotals, queuedCaptures, queuedRefunds],
  touchedRowsMax: TOUCHED_ROWS_MAX,
  on: {
    LedgerOpened: ignore,
    OrderAuthorized: ignore,
    OrderCaptured: captured,
    PartialCaptureRecorded: captured,
    OrderUpdated: ignore,
    RemainingAuthorizationReleased: ignore,
    AuthorizationExtended: ignore,
    OrderCancelled: ignore,
    AuthorizationExpired: ignore,
    RefundRecorded: refunded,
    CaptureFailed: captureFailed,
    RefundFailed: refundFailed,
    ShippingInfoAdded: ignore,
    MerchantReferencesUpdated: ignore,
    CustomerPaymentRecorded: ignore,
    CustomerPaymentReversed: ignore,
    CustomerPaidBack: ignore,
    ReceivableWriteOffProposed: ignore,
    ReceivableWrittenOff: ignore,
    ReceivableWriteOffRejected: ignore,
    DueDateExtended: ignore,
  },
};
