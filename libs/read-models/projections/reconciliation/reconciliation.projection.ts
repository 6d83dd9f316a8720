import { ignoreLedger, ignoreOrders, ignorePrivacy, ignoreSettlement, type Projection } from '../../projection';
import { fileImported, fileReconciled, transactionMatched } from './bank-files.fold';
import { exceptionRaised, exceptionResolved, resolutionProposed, resolutionRejected } from './exceptions.fold';
import { bankFiles, bankTransactions, reconciliationExceptions } from './reconciliation.tables';

/** What banks said, what became of every line, and what people still have to look at. */
export const reconciliationProjection: Projection = {
  name: 'reconciliation',
  version: 2,
  tables: [bankFiles, bankTransactions, reconciliationExceptions],
  touchedRowsMax: 2,
  on: {
    ...ignoreLedger,
    ...ignoreOrders,
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
