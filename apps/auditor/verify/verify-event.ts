import { isOfReconciliation, type LedgerRecord } from '@domain';
import type { RecordedEvent } from '@event-store';
import { checkCodec } from './check-codec';
import { checkEnvelope } from './check-envelope';
import { checkForm } from './check-form';
import { checkOrderAppend } from './rules/check-order-append';
import { checkReconciliationAppend } from './rules/check-reconciliation-append';
import { checkSettlementCommand } from './rules/check-settlement-command';
import { bytesHeldFor, type VerifiedStream } from './verified-stream';

export interface VerifiedEvent {
  readonly record: LedgerRecord;
  /** The stream, one event further. */
  readonly stream: VerifiedStream;
}

/** Holds an event against all that its own stream can say of it. Throws WrongEvent. */
export function verifyEvent(previous: VerifiedStream, recorded: RecordedEvent, ledgerId: string): VerifiedEvent {
  const record = checkForm(previous, recorded);
  checkEnvelope(previous, record, ledgerId);
  const { envelope, event } = record;
  const { revision, hash } = recorded;
  const append = [...previous.pending, { record, bytes: recorded.bytes }];
  const next = {
    ...previous,
    revision,
    hash,
    recordedAt: envelope.recordedAt,
    pending: append,
    bytes: previous.bytes + bytesHeldFor(recorded.bytes),
  };
  if (append.length < envelope.appendCount) return { record, stream: next };

  checkCodec(previous.whole, append);
  const whole = { ...next, whole: { revision, hash }, pending: [], keys: previous.keys.add(envelope.idempotencyKey) };
  const appended = append.map((each) => each.record);
  if (isOfReconciliation(event)) {
    return {
      record,
      stream: { ...whole, reconciliation: checkReconciliationAppend(previous.reconciliation, appended) },
    };
  }
  if (!('orderId' in event)) {
    checkSettlementCommand(record);
    return { record, stream: whole };
  }
  return { record, stream: { ...whole, ...checkOrderAppend(previous, appended) } };
}
