import {
  ERASURE_COMMANDS,
  type Erasure,
  type ErasureEvent,
  type ErasureState,
  erasedOtherwise,
  evolveErasure,
  type LedgerRecord,
} from '@domain';
import { wrong } from '../wrong';

/** Whether the rules tell of this erasure after those before it. Throws WrongEvent. */
export function checkErasure(before: ErasureState, { envelope }: LedgerRecord, event: ErasureEvent): Erasure {
  const { commandType, appendCount, recordedAt, actor } = envelope;
  if (appendCount !== 1) wrong('it was appended together with others');
  if (commandType !== ERASURE_COMMANDS[event.type]) wrong(`${commandType} cannot lead to ${event.type}`);
  const difference = erasedOtherwise(before, event, { recordedAt, actor });
  if (difference !== undefined) wrong(difference);
  return evolveErasure(before, event, recordedAt);
}
