import { exceptionIn, type RaisedException, type RaisedExceptions, withException } from './raised-exceptions';
import type { BankFileImported, ReconciliationEvent } from './reconciliation.events';

/** A bank file, and how much of it is taken over. */
export interface Reconciliation {
  readonly fileId: string;
  readonly mappingHash?: string;
  /** The highest number among the recorded transactions; lower ones are recorded too, or are other merchants'. */
  readonly recordedThrough: number;
  readonly reconciled: boolean;
  readonly exceptions: RaisedExceptions;
  /** Of the last event: each exception keeps that of its own. */
  readonly revision: number;
}

/** `undefined`: the file was never imported. */
export type ReconciliationState = Reconciliation | undefined;

export const initialReconciliation: ReconciliationState = undefined;

/** Throws Error for a history that no ledger can have written. */
export function evolveReconciliation(state: ReconciliationState, event: ReconciliationEvent): Reconciliation {
  const { fileId } = event;
  if (event.type === 'BankFileImported') {
    if (state) throw new Error(`impossible history: the bank file ${fileId} is imported twice`);
    const { mappingHash } = event;
    const none = { recordedThrough: 0, reconciled: false, exceptions: {}, revision: 0 };
    return { fileId, ...(mappingHash !== undefined && { mappingHash }), ...none };
  }
  if (!state) throw new Error(`impossible history: ${event.type} of the bank file ${fileId}, which is not imported`);
  return evolveImported({ ...state, revision: state.revision + 1 }, event);
}

function evolveImported(state: Reconciliation, event: Exclude<ReconciliationEvent, BankFileImported>): Reconciliation {
  switch (event.type) {
    case 'BankTransactionMatched':
      return { ...state, recordedThrough: event.transaction.number };
    case 'ReconciliationExceptionRaised': {
      const number = event.transaction?.number ?? 0;
      const recordedThrough = number > state.recordedThrough ? number : state.recordedThrough;
      return changed({ ...state, recordedThrough }, { exceptionId: event.exceptionId, status: 'open' });
    }
    case 'BankFileReconciled':
      return { ...state, reconciled: true };
    case 'ExceptionResolutionProposed':
      return changed(state, { ...raised(state, event), status: 'proposed', proposal: event });
    case 'ExceptionResolved':
      return changed(state, { ...raised(state, event), status: 'resolved' });
    case 'ExceptionResolutionRejected': {
      const { exceptionId } = raised(state, event);
      return changed(state, { exceptionId, status: 'open' });
    }
  }
}

function changed(state: Reconciliation, exception: Omit<RaisedException, 'revision'>): Reconciliation {
  const { exceptions, revision } = state;
  return { ...state, exceptions: withException(exceptions, { ...exception, revision }) };
}

function raised(
  { exceptions }: Reconciliation,
  { type, exceptionId }: { readonly type: string; readonly exceptionId: string },
): RaisedException {
  const exception = exceptionIn(exceptions, exceptionId);
  if (!exception) throw new Error(`impossible history: ${type} of the exception ${exceptionId}, which was not raised`);
  return exception;
}
