import type { DomainEvent, Envelope } from '@domain';
import type { StoredEvent } from '../event-store.port';
import { canonicalText } from './canonical-text';
import { codecOf } from './event-codecs';
import { type ChainEnd, HASH_VERSION, hashEvent } from './hash-chain';
import { assertStorableText, instant } from './scalar.schema';
import { StoredFormFault } from './stored-form.fault';

/** What the events of one append have in common. */
export interface AppendContext
  extends Omit<Envelope, 'hashVersion' | 'eventId' | 'revision' | 'type' | 'version' | 'appendIndex' | 'appendCount'> {
  /** The stream's last event, or CHAIN_START. */
  readonly previous: ChainEnd;
}

/** One append is at most this long, on every engine, so that a log can move from one to another. */
export const APPEND_BYTES_MAX = 900_000;

export function appendBytes(events: readonly StoredEvent[]): number {
  return events.reduce((sum, event) => sum + event.bytes.length, 0);
}

/**
 * The events of one command as engines keep them: canonical bytes, each chained to the one before it. Personal data
 * has to be sealed by now. Throws StoredFormFault.
 */
export function encodeAppend(
  context: AppendContext,
  events: readonly DomainEvent[],
  eventIds: readonly string[],
): readonly StoredEvent[] {
  if (events.length === 0 || events.length !== eventIds.length) {
    throw StoredFormFault.of(`${events.length} events with ${eventIds.length} ids`);
  }
  checkContext(context);
  let { revision, hash } = context.previous;
  return events.map((event, appendIndex) => {
    const { type, ...data } = event;
    const codec = codecOf(type);
    revision += 1;
    const eventId = eventIds[appendIndex] ?? '';
    assertStorableText(eventId);
    const place = {
      hashVersion: HASH_VERSION,
      eventId,
      revision,
      type,
      version: codec.version,
      appendIndex,
      appendCount: events.length,
    };
    const bytes = Buffer.from(canonicalText({ ...context, ...place }, codec.encode(data)));
    hash = hashEvent(hash, bytes);
    return { eventId, type, bytes, hash: hash as Buffer };
  });
}

function checkContext(context: AppendContext): void {
  instant.encode(context.recordedAt);
  const { ledgerId, stream, actor, commandType, idempotencyKey, commandHash } = context;
  for (const text of [ledgerId, stream, actor, commandType, idempotencyKey, commandHash]) assertStorableText(text);
  for (const text of [context.merchantId, context.correlationId, context.causationId]) {
    if (text !== null) assertStorableText(text);
  }
}
