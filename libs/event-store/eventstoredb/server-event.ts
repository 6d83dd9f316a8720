import { type EventData, jsonEvent, type Position, type RecordedEvent as ServerEvent } from '@eventstore/db-client';
import type { RecordedEvent, StoredEvent } from '../event-store.port';
import { canonicalJson } from './canonical-json';
import { cursorAt } from './log.place';

/** What stands beside an event's JSON on the server. Its own tools know the members that begin with `$`. */
interface Metadata {
  readonly $correlationId?: string;
  readonly $causationId?: string;
  readonly eventId: string;
  readonly hash: string;
}

/**
 * An event as the server keeps it. Throws RangeError for bytes that are not the canonical form of a JSON object: they
 * could not be given back.
 */
export function toServerEvent({ eventId, type, bytes, hash }: StoredEvent): EventData {
  const text = bytes.toString();
  const data = JSON.parse(text) as Record<string, unknown>;
  if (canonicalJson(data) !== text) throw new RangeError(`the event ${eventId} is not in its canonical form`);
  const metadata: Metadata = {
    ...(typeof data['correlationId'] === 'string' && { $correlationId: data['correlationId'] }),
    ...(typeof data['causationId'] === 'string' && { $causationId: data['causationId'] }),
    eventId,
    hash: hash.toString('hex'),
  };
  return jsonEvent({ id: serverEventId(hash), type, data, metadata: { ...metadata } });
}

/**
 * The server takes an append at the same revision with the same ids for one it has recorded already. So its ids are
 * made of the hash: only the very same append passes for recorded, and never other bytes under the same event ids.
 */
export function serverEventId(hash: Buffer): string {
  const id = Buffer.from(hash.subarray(0, 16));
  // Version 8 of RFC 9562: bits of one's own choice.
  id.writeUInt8((id.readUInt8(6) & 0x0f) | 0x80, 6);
  id.writeUInt8((id.readUInt8(8) & 0x3f) | 0x80, 8);
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The event as it was appended. Throws when nobody who appends through this engine can have written it. */
export function fromServerEvent(event: ServerEvent, prefix: string): RecordedEvent {
  const { eventId, hash } = (event.metadata ?? {}) as Partial<Metadata>;
  if (!event.isJson || typeof eventId !== 'string' || typeof hash !== 'string') {
    throw new Error(`event ${event.revision} of ${event.streamId} on the server (${event.type}) is not of this log`);
  }
  return {
    eventId,
    type: event.type,
    bytes: Buffer.from(canonicalJson(event.data)),
    hash: Buffer.from(hash, 'hex'),
    stream: event.streamId.slice(prefix.length),
    revision: Number(event.revision),
    cursor: cursorAt(positionOf(event)),
  };
}

export function positionOf(event: ServerEvent): Position {
  if (!event.position) throw new Error('the server does not say where in its log an event stands: it is too old');
  return event.position;
}
