import {
  type DomainEvent,
  type Envelope,
  isLedgerEvent,
  isOfReconciliation,
  isPrivacyEvent,
  type LedgerEvent,
  type LedgerRecord,
  SETTLEMENT_COMMANDS,
} from '@domain';
import { derivedId } from '../derived-id';
import { wrong } from '../wrong';

const LEDGER_COMMANDS: { readonly [Type in LedgerEvent['type']]: string } = {
  LedgerOpened: 'OpenLedger',
  SigningKeyRotated: 'RotateSigningKey',
  HeadSigned: 'SignHead',
};

/**
 * Which command, under which key, may record what settlement or the ledger itself writes, and the name that the bank gets to hear. What else
 * the event has to say follows from the whole log, not from its stream. Throws WrongEvent.
 */
export function checkSettlementCommand({ envelope, event }: LedgerRecord): void {
  if ('orderId' in event || isOfReconciliation(event) || isPrivacyEvent(event)) return;
  const { commandType, idempotencyKey, appendCount } = envelope;
  if (appendCount !== 1) wrong('it was appended together with others');
  if (commandType !== (isLedgerEvent(event) ? LEDGER_COMMANDS[event.type] : SETTLEMENT_COMMANDS[event.type]))
    wrong(`${commandType} cannot lead to ${event.type}`);
  const key = keyOfRun(event);
  if (key !== undefined && idempotencyKey !== key) wrong(`"${idempotencyKey}" is its key, and "${key}" was expected`);
  if (event.type === 'PayoutSent') checkEndToEndId(event, envelope);
}

/** One closing for each cut-off, whoever runs: so the key names it. */
function keyOfRun(event: DomainEvent): string | undefined {
  if (event.type === 'SettlementClosed') return ` settlement:${event.cutOff}`;
  return event.type === 'CutOffReached' ? ` cut-off:${event.cutOff}` : undefined;
}

function checkEndToEndId(
  { payoutId, endToEndId }: DomainEvent & { type: 'PayoutSent' },
  { merchantId, ledgerId }: Envelope,
): void {
  const expected = derivedId(`payout:${merchantId}:${payoutId}`, ledgerId).replaceAll('-', '');
  if (endToEndId !== expected) wrong(`the bank calls it ${endToEndId}, and ${expected} was expected`);
}
