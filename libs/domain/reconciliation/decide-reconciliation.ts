import { type Refusal, refuse } from '../refusals/refusals';
import { decideResolution } from './decide-resolution';
import { exceptionIn } from './raised-exceptions';
import type { RaiseException, ReconciliationCommand, RecordTransactionOutcomes } from './reconciliation.commands';
import type { ReconciliationEvent } from './reconciliation.events';
import type { Reconciliation, ReconciliationState } from './reconciliation.state';

/**
 * A file is taken over from its first transaction to its last, in appends that each go on where the one before ended.
 * Refuses with BANK_FILE_EXISTS, BANK_FILE_NOT_FOUND, BANK_FILE_RECONCILED, CONFLICT, and as decideResolution does.
 */
export function decideReconciliation(
  command: ReconciliationCommand,
  state: ReconciliationState,
): readonly ReconciliationEvent[] | Refusal {
  if (command.type === 'ImportBankFile') {
    const { type: _, recordedAt: __, actor: ___, ...facts } = command;
    if (!state) return [{ type: 'BankFileImported', ...facts }];
    return refuse('BANK_FILE_EXISTS', 'The bank file was imported before.', { fileId: state.fileId });
  }
  if (!state) return refuse('BANK_FILE_NOT_FOUND', 'The bank file was never imported.');
  switch (command.type) {
    case 'RecordTransactionOutcomes':
      return unfinished(state) ?? recordOutcomes(command, state);
    case 'RaiseException':
      return unfinished(state) ?? raiseException(command, state);
    case 'CloseReconciliation':
      return unfinished(state) ?? [{ type: 'BankFileReconciled', fileId: state.fileId }];
    default:
      return decideResolution(command, state);
  }
}

function recordOutcomes(
  { outcomes }: RecordTransactionOutcomes,
  { fileId, recordedThrough }: Reconciliation,
): readonly ReconciliationEvent[] | Refusal {
  let last = recordedThrough;
  for (const { transaction } of outcomes) {
    if (transaction.number <= last) return overtaken(fileId);
    last = transaction.number;
  }
  return outcomes.map((outcome) => ({ ...outcome, fileId }));
}

function raiseException(
  { type: _, recordedAt: __, actor: ___, ...facts }: RaiseException,
  { fileId, exceptions }: Reconciliation,
): readonly ReconciliationEvent[] | Refusal {
  if (exceptionIn(exceptions, facts.exceptionId)) return overtaken(fileId);
  return [{ type: 'ReconciliationExceptionRaised', fileId, ...facts }];
}

function unfinished({ fileId, reconciled }: Reconciliation): Refusal | undefined {
  return reconciled
    ? refuse('BANK_FILE_RECONCILED', 'Nothing more follows from the bank file.', { fileId })
    : undefined;
}

/** Two imports of one file at once: whoever is later looks again. */
function overtaken(fileId: string): Refusal {
  return refuse('CONFLICT', 'Somebody else imports the same file.', { fileId });
}
