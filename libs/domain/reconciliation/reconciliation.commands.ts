import type { Given } from '../settlement/given';
import type {
  BankFileImported,
  BankTransactionMatched,
  ReconciliationEvent,
  ReconciliationExceptionRaised,
  Resolution,
} from './reconciliation.events';

export interface ImportBankFile extends Given, Omit<BankFileImported, 'type'> {
  readonly type: 'ImportBankFile';
}

/** What became of one transaction. */
export type TransactionOutcome =
  | Omit<BankTransactionMatched, 'fileId'>
  | (Omit<ReconciliationExceptionRaised, 'fileId'> & Required<Pick<ReconciliationExceptionRaised, 'transaction'>>);

export interface RecordTransactionOutcomes extends Given {
  readonly type: 'RecordTransactionOutcomes';
  /** Ascending by the number of their transactions, all of them behind those that are recorded. */
  readonly outcomes: readonly TransactionOutcome[];
}

/** An exception beside the transactions: a payout that the bank says nothing of, or one that changed meanwhile. */
export interface RaiseException extends Given, Omit<ReconciliationExceptionRaised, 'type' | 'fileId'> {
  readonly type: 'RaiseException';
}

export interface CloseReconciliation extends Given {
  readonly type: 'CloseReconciliation';
}

export interface ProposeResolution extends Given {
  readonly type: 'ProposeResolution';
  readonly exceptionId: string;
  readonly resolution: Resolution;
  readonly reason: string;
}

export interface ApproveResolution extends Given {
  readonly type: 'ApproveResolution';
  readonly exceptionId: string;
}

export interface RejectResolution extends Given {
  readonly type: 'RejectResolution';
  readonly exceptionId: string;
  readonly reason?: string;
}

export type ReconciliationCommand =
  | ImportBankFile
  | RecordTransactionOutcomes
  | RaiseException
  | CloseReconciliation
  | ProposeResolution
  | ApproveResolution
  | RejectResolution;

/** The commands that lead to each of these events. */
export const RECONCILIATION_COMMANDS = {
  BankFileImported: ['ImportBankFile'],
  BankTransactionMatched: ['RecordTransactionOutcomes'],
  ReconciliationExceptionRaised: ['RecordTransactionOutcomes', 'RaiseException'],
  BankFileReconciled: ['CloseReconciliation'],
  ExceptionResolutionProposed: ['ProposeResolution'],
  ExceptionResolved: ['ApproveResolution'],
  ExceptionResolutionRejected: ['RejectResolution'],
} as const satisfies Record<ReconciliationEvent['type'], readonly ReconciliationCommand['type'][]>;

/** What a bank file says and what became of it: it moves no money, only the commands that follow from it do. */
export function isOfReconciliation(event: { readonly type: string }): event is ReconciliationEvent {
  return Object.hasOwn(RECONCILIATION_COMMANDS, event.type);
}
