import { type LedgerRecord, SETTLEMENT_COMMANDS } from '@domain';
import { wrong } from '../wrong';

/**
 * Which command, under which key, may record what settlement writes: what the event itself has to say is derived from
 * the whole log, not from its stream. Throws WrongEvent.
 */
export function checkSettlementCommand({ envelope, event }: LedgerRecord): void {
  if ('orderId' in event || event.type === 'LedgerOpened') return;
  const { commandType, idempotencyKey, appendCount } = envelope;
  if (appendCount !== 1) wrong('it was appended together with others');
  if (commandType !== SETTLEMENT_COMMANDS[event.type]) wrong(`${commandType} cannot lead to ${event.type}`);
  const ofRun = event.type === 'SettlementClosed' || event.type === 'CutOffReached';
  if (ofRun && !idempotencyKey.startsWith(' settlement:')) wrong(`"${idempotencyKey}" is no key of the settlement run`);
}
