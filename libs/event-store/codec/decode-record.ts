import type { DomainEvent, Envelope, LedgerRecord } from '@domain';
import type { RecordedEvent } from '../event-store.port';
import { codecOf } from './event-codecs';
import { HASH_VERSION } from './hash-chain';
import { StoredFormFault } from './stored-form.fault';

/** An event as the log holds it, in the shape of today. Throws StoredFormFault for bytes that no event has. */
export function decodeRecord(recorded: RecordedEvent): LedgerRecord {
  try {
    return recordOf(recorded, parseStored(recorded, recorded.bytes.toString('utf8')));
  } catch (cause) {
    throw StoredFormFault.inside(`${recorded.stream}@${recorded.revision}`, cause);
  }
}

/** The two halves of the stored form, as they were written. */
export interface ParsedEvent {
  readonly envelope: Envelope;
  readonly data: unknown;
}

/** Throws StoredFormFault unless the text is that of the event which stands here. */
export function parseStored(recorded: Omit<RecordedEvent, 'cursor'>, text: string): ParsedEvent {
  const { data, ...envelope } = parseJson(text) as Envelope & { readonly data: unknown };
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

function parseJson(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw StoredFormFault.of('the bytes are no JSON');
  }
  if (typeof value !== 'object' || value === null) throw StoredFormFault.of('the bytes are no JSON object');
  return value;
}
