import { isOfReconciliation, isPrivacyEvent, type LedgerRecord } from '@domain';
import { verifyLink } from '@event-store/stored-form';
import { checkEnvelope } from './check-envelope';
import { BROKEN_LINK, checkRevision, readExactly } from './check-form';
import type { SourceEvent } from './event.source';
import { checkAccesses } from './rules/check-accesses';
import { checkErasure } from './rules/check-erasure';
import { checkOrderAppend } from './rules/check-order-append';
import { checkReconciliationAppend } from './rules/check-reconciliation-append';
import { checkSettlementCommand } from './rules/check-settlement-command';
import { bytesHeldFor, type VerifiedStream } from './verified-stream';
import { WrongEvent, wrong } from './wrong';

export interface VerifiedEvent {
  readonly record: LedgerRecord;
  /** The stream, one event further. */
  readonly stream: VerifiedStream;
}

/** Holds an event against all that its own stream can say of it. Throws WrongEvent. */
export function verifyEvent(previous: VerifiedStream, event: SourceEvent, ledgerId: string): VerifiedEvent {
  checkRevision(previous, event);
  if (!verifyLink(previous.hash, event)) wrong(`${BROKEN_LINK}: ${whatBrokeIt(previous, event, ledgerId)}`);
  const record = readExactly(event);
  return { record, stream: judgeRecord(previous, event, record, ledgerId) };
}

/** The part that looks at what the event says, whatever its hash is. Throws WrongEvent. */
export function judgeRecord(
  previous: VerifiedStream,
  { revision, hash, bytes }: SourceEvent,
  record: LedgerRecord,
  ledgerId: string,
): VerifiedStream {
  checkEnvelope(previous, record, ledgerId);
  const { recordedAt, appendCount, idempotencyKey } = record.envelope;
  const append = [...previous.pending, record];
  const next = {
    ...previous,
    ...{ revision, hash, recordedAt, pending: append, bytes: previous.bytes + bytesHeldFor(bytes) },
  };
  if (append.length < appendCount) return next;

  const whole = { ...next, pending: [], keys: previous.keys.add(idempotencyKey) };
  if (isOfReconciliation(record.event)) {
    return { ...whole, reconciliation: checkReconciliationAppend(previous.reconciliation, append) };
  }
  const { event } = record;
  if (event.type === 'AccessRecorded') {
    checkAccesses(record, event);
    return whole;
  }
  if (isPrivacyEvent(event)) return { ...whole, erasure: checkErasure(previous.erasure, record, event) };
  if ('orderId' in event) return { ...whole, ...checkOrderAppend(previous, append) };
  checkSettlementCommand(record);
  return whole;
}

/** A hash says that something is another, and not what: whatever else can be said against the event, tells more. */
function whatBrokeIt(previous: VerifiedStream, event: SourceEvent, ledgerId: string): string {
  try {
    judgeRecord(previous, event, readExactly(event), ledgerId);
  } catch (cause) {
    if (cause instanceof WrongEvent) return cause.message;
    throw cause;
  }
  return `which of its ${event.bytes.length} bytes is another cannot be told, for it reads as an event that could have been`;
}
