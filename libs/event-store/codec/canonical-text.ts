import type { Envelope } from '@domain';
import type { StoredJson } from './schema';

/** RFC 8785: the members stand in sorted order here, and in `data` by its codec, so JSON.stringify need not sort. */
export function canonicalText(envelope: Envelope, data: StoredJson): string {
  return JSON.stringify({
    actor: envelope.actor,
    appendCount: envelope.appendCount,
    appendIndex: envelope.appendIndex,
    causationId: envelope.causationId,
    commandHash: envelope.commandHash,
    commandType: envelope.commandType,
    correlationId: envelope.correlationId,
    data,
    eventId: envelope.eventId,
    hashVersion: envelope.hashVersion,
    idempotencyKey: envelope.idempotencyKey,
    ledgerId: envelope.ledgerId,
    merchantId: envelope.merchantId,
    recordedAt: envelope.recordedAt,
    revision: envelope.revision,
    stream: envelope.stream,
    type: envelope.type,
    version: envelope.version,
  });
}
