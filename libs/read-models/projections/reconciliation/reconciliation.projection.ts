import { ignore, ignoreLedger, ignorePrivacy, ignoreSettlement, type Projection } from '../../projection';
import { fileImported, fileReconciled, transactionMatched } from './bank-files.fold';
import { exceptionRaised, exceptionResolved, resolutionProposed, resolutionRejected } from './exceptions.fold';
import { bankFiles, bankTransactions, reconciliationExceptions } from './reconciliation.tables';

/** What banks said, what became of every line, and what people still have to look at. */
export const reconciliationProjection: Projection = {
  name: 'reconciliation',
  version: 1,
  tables: [bankFiles, bankTransactions, reconciliationExceptions],
  touchedRowsMax: 2,
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
    ...ignorePrivacy,
    BankFileImported: fileImported,
    BankTransactionMatched: transactionMatched,
    ReconciliationExceptionRaised: exceptionRaised,
    BankFileReconciled: fileReconciled,
    ExceptionResolutionProposed: resolutionProposed,
    ExceptionResolved: exceptionResolved,
    ExceptionResolutionRejected: resolutionRejected,
  },
};
