import type { DomainEvent, Envelope, LedgerRecord } from '@domain';
import type { RecordedEvent } from '../event-store.port';
import { codecOf } from './event-codecs';
import { HASH_VERSION } from './hash-chain';
import { StoredFormFault } from './stored-form.fault';

/** An event as the log holds it, in the shape of today. Throws StoredFormFault for bytes that no event has. */
export function decodeRecord(recorded: RecordedEvent): LedgerRecord {
  try {
    return recordOf(recorded, parseStored(recorded, readText(recorded.bytes).value));
  } catch (cause) {
    throw StoredFormFault.inside(`${recorded.stream}@${recorded.revision}`, cause);
  }
}

/** The two halves of the stored form, as they were written. */
export interface ParsedEvent {
  readonly envelope: Envelope;
  readonly data: unknown;
}

/** An event's bytes as text, and as JSON. */
export interface ReadText {
  readonly text: string;
  readonly value: unknown;
}

/** Throws StoredFormFault for bytes that are no JSON. */
export function readText(bytes: Buffer): ReadText {
  const text = bytes.toString('utf8');
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    throw StoredFormFault.of('the bytes are no JSON');
  }
}

/** Throws StoredFormFault unless it is the event which stands here. */
export function parseStored(recorded: Omit<RecordedEvent, 'cursor'>, value: unknown): ParsedEvent {
  if (typeof value !== 'object' || value === null) throw StoredFormFault.of('the bytes are no JSON object');
  const { data, ...envelope } = value as Envelope & { readonly data: unknown };
  // Told apart by name: the rows of an engine were mixed up, or a later release wrote them.
  for (const member of ['stream', 'revision', 'eventId', 'type'] as const) {
    if (envelope[member] !== recorded[member]) {
      throw StoredFormFault.inside(member, StoredFormFault.of(`${envelope[member]} stands at ${recorded[member]}`));
    }
  }
  if (envelope.hashVersion !== HASH_VERSION) {
    throw StoredFormFault.inside('hashVersion', StoredFormFault.of(`${envelope.hashVersion} is unknown`));
  }
  return { envelope, data };
}

/** The event in the shape of today. Throws StoredFormFault. */
export function recordOf({ hash, cursor }: RecordedEvent, { envelope, data }: ParsedEvent): LedgerRecord {
  const event = { type: envelope.type, ...codecOf(envelope.type).decode(data, envelope.version) } as DomainEvent;
  return { envelope, event, hash, cursor };
}
