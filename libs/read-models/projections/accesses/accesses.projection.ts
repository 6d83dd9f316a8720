import type { AccessRecorded } from '@domain';
import {
  type EventFold,
  ignore,
  ignoreLedger,
  ignorePrivacy,
  ignoreReconciliation,
  ignoreSettlement,
  type Projection,
  put,
} from '../../projection';
import { accesses } from './accesses.tables';

const recorded: EventFold<AccessRecorded> = {
  keys: () => [],
  fold: (_rows, { event }, sequence) =>
    event.accesses.map(({ merchantId = null, ...access }, index) =>
      put(accesses, { ...access, merchantId, sequence, index }),
    ),
};

/** Who looked at what: a row each. */
export const accessesProjection: Projection = {
  name: 'accesses',
  scope: 'ledger',
  version: 1,
  tables: [accesses],
  touchedRowsMax: 1,
  on: {
    ...ignoreLedger,
    OrderAuthorized: ignore,
    OrderCaptured: ignore,
    PartialCaptureRecorded: ignore,
    OrderUpdated: ignore,
    RemainingAuthorizationReleased: ignore,
    AuthorizationExtended: ignore,
    OrderCancelled: ignore,
    AuthorizationExpired: ignore,
    RefundRecorded: ignore,
    CaptureFailed: ignore,
    RefundFailed: ignore,
    ShippingInfoAdded: ignore,
    MerchantReferencesUpdated: ignore,
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
    AccessRecorded: recorded,
  },
};
