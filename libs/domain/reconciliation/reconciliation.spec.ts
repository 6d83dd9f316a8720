import { decideReconciliation } from './decide-reconciliation';
import type { ReconciliationCommand, TransactionOutcome } from './reconciliation.commands';
import { evolveReconciliation, type ReconciliationState } from './reconciliation.state';

const GIVEN = { recordedAt: '2026-03-05T09:00:00.000Z', actor: 'anna' };
const IMPORT: ReconciliationCommand = {
  ...{ type: 'ImportBankFile', ...GIVEN, fileId: 'f1', format: 'csv', contentHash: 'h' },
  ...{ statements: [], transactionCount: 3, ofOthers: 0 },
};
const transaction = (number: number) => ({ number, bookedOn: '2026-03-04', amount: -100n, currency: 'EUR' });
const matched = (number: number): TransactionOutcome => ({
  ...{
    type: 'BankTransactionMatched',
    transaction: transaction(number),
    outcome: 'payout-confirmed',
    payoutId: 'EUR-1',
  },
});
const extra = (number: number): TransactionOutcome => ({
  ...{ type: 'ReconciliationExceptionRaised', exceptionId: `line-${number}`, kind: 'extra' },
  ...{ transaction: transaction(number), explanation: 'nobody knows it' },
});
const record = (...outcomes: TransactionOutcome[]): ReconciliationCommand => ({
  ...{ type: 'RecordTransactionOutcomes', ...GIVEN, outcomes },
});
const raise = (exceptionId: string): ReconciliationCommand => ({
  ...{ type: 'RaiseException', ...GIVEN, exceptionId, kind: 'missing', explanation: 'not booked' },
});
const CLOSE: ReconciliationCommand = { type: 'CloseReconciliation', ...GIVEN };
const propose = (actor = 'anna'): ReconciliationCommand => ({
  ...{ type: 'ProposeResolution', ...GIVEN, actor, exceptionId: 'line-2', resolution: 'explained', reason: 'rent' },
});
const approve = (actor: string): ReconciliationCommand => ({
  ...{ type: 'ApproveResolution', ...GIVEN, actor, exceptionId: 'line-2' },
});
const REJECT: ReconciliationCommand = { type: 'RejectResolution', ...GIVEN, exceptionId: 'line-2', reason: 'no' };
const OPENED = [IMPORT, record(matched(1), extra(2))];

describe('a bank file', () => {
  it.each<[string, readonly ReconciliationCommand[], ReconciliationCommand, string | readonly string[]]>([
    ['is imported', [], IMPORT, ['BankFileImported']],
    ['is imported once', [IMPORT], IMPORT, 'BANK_FILE_EXISTS'],
    ['that nobody imported has no lines', [], record(matched(1)), 'BANK_FILE_NOT_FOUND'],
    [
      'has lines, each of them something',
      [IMPORT],
      record(matched(1), extra(2)),
      ['BankTransactionMatched', 'ReconciliationExceptionRaised'],
    ],
    ['goes on where it ended', OPENED, record(matched(3)), ['BankTransactionMatched']],
    ['tells no line twice', OPENED, record(matched(2)), 'CONFLICT'],
    ['tells its lines in their order', [IMPORT], record(matched(2), matched(1)), 'CONFLICT'],
    ['may miss a payout', OPENED, raise('missing-EUR-2'), ['ReconciliationExceptionRaised']],
    ['misses it once', [...OPENED, raise('missing-EUR-2')], raise('missing-EUR-2'), 'CONFLICT'],
    [
      'goes on behind what it misses',
      [...OPENED, raise('missing-EUR-2')],
      record(matched(3)),
      ['BankTransactionMatched'],
    ],
    ['comes to its end', OPENED, CLOSE, ['BankFileReconciled']],
    ['ends once', [...OPENED, CLOSE], CLOSE, 'BANK_FILE_RECONCILED'],
    ['has no lines behind its end', [...OPENED, CLOSE], record(matched(3)), 'BANK_FILE_RECONCILED'],
    ['misses nothing behind its end', [...OPENED, CLOSE], raise('missing-EUR-2'), 'BANK_FILE_RECONCILED'],
  ])('%s', (_what, before, command, expected) => expect(said(before, command)).toEqual(expected));
});

describe('an exception', () => {
  it.each<[string, readonly ReconciliationCommand[], ReconciliationCommand, string | readonly string[]]>([
    ['can be settled, if another approves', OPENED, propose(), ['ExceptionResolutionProposed']],
    ['can be settled after the file has ended', [...OPENED, CLOSE], propose(), ['ExceptionResolutionProposed']],
    ['has to be there', [IMPORT], propose(), 'EXCEPTION_NOT_FOUND'],
    ['has one proposal at a time', [...OPENED, propose()], propose('berta'), 'EXCEPTION_NOT_OPEN'],
    ['is not approved before it is proposed', OPENED, approve('berta'), 'EXCEPTION_NOT_PROPOSED'],
    ['is not rejected before it is proposed', OPENED, REJECT, 'EXCEPTION_NOT_PROPOSED'],
    ['is not approved by its proposer', [...OPENED, propose()], approve('anna'), 'FOUR_EYES_REQUIRED'],
    ['is approved by another', [...OPENED, propose()], approve('berta'), ['ExceptionResolved']],
    ['is approved once', [...OPENED, propose(), approve('berta')], approve('carla'), 'EXCEPTION_NOT_PROPOSED'],
    ['may be withdrawn by its proposer', [...OPENED, propose()], REJECT, ['ExceptionResolutionRejected']],
    [
      'is open again when it was rejected',
      [...OPENED, propose(), REJECT],
      propose('berta'),
      ['ExceptionResolutionProposed'],
    ],
    ['stays settled', [...OPENED, propose(), approve('berta')], propose(), 'EXCEPTION_NOT_OPEN'],
    ['needs a reason', OPENED, { ...propose(), reason: ' ' } as ReconciliationCommand, 'VALIDATION_FAILED'],
    ['is settled in a way that is known', OPENED, { ...propose(), resolution: 'x' } as never, 'VALIDATION_FAILED'],
  ])('%s', (_what, before, command, expected) => expect(said(before, command)).toEqual(expected));

  it('says who proposed and who approved', () => {
    const events = decideReconciliation(approve('berta'), after([...OPENED, propose()]));
    expect(events).toEqual([
      {
        ...{ type: 'ExceptionResolved', fileId: 'f1', exceptionId: 'line-2', resolution: 'explained', reason: 'rent' },
        ...{ proposedBy: 'anna', approvedBy: 'berta' },
      },
    ]);
  });
});

function after(commands: readonly ReconciliationCommand[]): ReconciliationState {
  return commands.reduce<ReconciliationState>((state, command) => {
    const answer = decideReconciliation(command, state);
    if ('refusal' in answer) throw new Error(`the given ${command.type} is refused: ${answer.refusal}`);
    return answer.reduce<ReconciliationState>(evolveReconciliation, state);
  }, undefined);
}

function said(before: readonly ReconciliationCommand[], command: ReconciliationCommand): string | readonly string[] {
  const answer = decideReconciliation(command, after(before));
  return 'refusal' in answer ? answer.refusal : answer.map(({ type }) => type);
}
