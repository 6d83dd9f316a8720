import { isDeepStrictEqual } from 'node:util';
import {
  decideReconciliation,
  evolveReconciliation,
  isRefusal,
  type LedgerRecord,
  RECONCILIATION_COMMANDS,
  type ReconciliationCommand,
  type ReconciliationEvent,
  type ReconciliationState,
  type TransactionOutcome,
} from '@domain';
import { wrong } from '../wrong';

/** What callers command with keys of their own; all else follows from the file. */
const BY_PEOPLE: readonly string[] = ['ProposeResolution', 'ApproveResolution', 'RejectResolution'];

/**
 * The rules, asked again with what the events of one append say was commanded, must answer these very events. Answers the
 * file after the append. Throws WrongEvent.
 */
export function checkReconciliationAppend(
  state: ReconciliationState,
  records: readonly LedgerRecord[],
): ReconciliationState {
  const events = records.map(({ event }) => event as ReconciliationEvent);
  const [first] = records;
  if (!first) return state;
  const { commandType, recordedAt, actor, idempotencyKey } = first.envelope;
  const isOwn = idempotencyKey.startsWith(' ');
  if (isOwn !== !BY_PEOPLE.includes(commandType)) wrong(`"${idempotencyKey}" is no key of ${commandType}`);
  for (const { type } of events) {
    const commands: readonly string[] = RECONCILIATION_COMMANDS[type];
    if (!commands.includes(commandType)) wrong(`${commandType} cannot lead to ${type}`);
  }
  const answer = decideReconciliation(askedBy(commandType, events, { recordedAt, actor }), state);
  if (isRefusal(answer)) wrong(`the rules refuse it: ${answer.refusal}, ${answer.detail}`);
  if (!isDeepStrictEqual(answer, events)) wrong('the rules answer other events for it');
  return events.reduce<ReconciliationState>(evolveReconciliation, state);
}

/** The events say all that the command said. */
function askedBy(
  commandType: string,
  events: readonly ReconciliationEvent[],
  given: { readonly recordedAt: string; readonly actor: string },
): ReconciliationCommand {
  if (commandType === 'RecordTransactionOutcomes') {
    const outcomes = events.map(({ fileId: _, ...outcome }) => outcome as TransactionOutcome);
    return { type: commandType, ...given, outcomes };
  }
  return { ...withoutFile(events[0], commandType), ...given, type: commandType } as ReconciliationCommand;
}

function withoutFile(event: ReconciliationEvent | undefined, commandType: string): object {
  if (!event || commandType === 'ImportBankFile') return event ?? {};
  const { fileId: _, ...facts } = event;
  return facts;
}
