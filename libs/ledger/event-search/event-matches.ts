import type { LedgerRecord } from '@domain';
import { decodeRecord, type RecordedEvent } from '@event-store';
import type { EventSearch } from './event-search';

/** The record of an event that is looked for. What the bytes already tell is not parsed: most events are not it. */
export function matching(recorded: RecordedEvent, asked: EventSearch): LedgerRecord | undefined {
  const { type, eventId, actor, merchantId, recordedFrom, recordedTo } = asked;
  if (type !== undefined && recorded.type !== type) return undefined;
  if (eventId !== undefined && recorded.eventId !== eventId) return undefined;
  // The members stand in the order of their names, and no name comes before this one.
  if (actor !== undefined && !beginsWith(recorded.bytes, `{"actor":${JSON.stringify(actor)},`)) return undefined;
  if (merchantId !== undefined && !recorded.bytes.includes(`"merchantId":${JSON.stringify(merchantId)}`))
    return undefined;
  const record = decodeRecord(recorded);
  const { envelope } = record;
  if (merchantId !== undefined && envelope.merchantId !== merchantId) return undefined;
  if (recordedFrom !== undefined && envelope.recordedAt < recordedFrom) return undefined;
  return recordedTo === undefined || envelope.recordedAt <= recordedTo ? record : undefined;
}

function beginsWith(bytes: Buffer, text: string): boolean {
  const head = Buffer.from(text);
  return bytes.subarray(0, head.length).equals(head);
}
