import type { RecordedEvent } from '@event-store';
import { checkCodec } from './check-codec';
import { checkEnvelope } from './check-envelope';
import { checkForm } from './check-form';
import { checkOrderAppend } from './rules/check-order-append';
import { bytesHeldFor, type VerifiedStream } from './verified-stream';

/** The stream one event further. Throws WrongEvent. */
export function verifyEvent(previous: VerifiedStream, recorded: RecordedEvent, ledgerId: string): VerifiedStream {
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
  if (append.length < envelope.appendCount) return next;

  checkCodec(previous.whole, append);
  const whole = { ...next, whole: { revision, hash }, pending: [], keys: previous.keys.add(envelope.idempotencyKey) };
  if (!('orderId' in event)) return whole;
  const records = append.map((each) => each.record);
  return { ...whole, ...checkOrderAppend(previous, records) };
}
