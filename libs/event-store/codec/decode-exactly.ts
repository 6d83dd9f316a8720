import type { LedgerRecord } from '@domain';
import type { RecordedEvent } from '../event-store.port';
import { canonicalJson } from './canonical-json';
import { canonicalText } from './canonical-text';
import { type ParsedEvent, parseStored, type ReadText, readText, recordOf } from './decode-record';
import { codecOf } from './event-codecs';
import { StoredFormFault } from './stored-form.fault';

/**
 * As decodeRecord, and the bytes have to be the very ones that this event is written in: canonical, and of the shape of
 * its own version, which need not be the one of today. Throws StoredFormFault, whose path is a JSON pointer into the event
 * where the member is known that is wrong.
 */
export function decodeExactly(
  recorded: RecordedEvent,
  { text, value }: ReadText = readText(recorded.bytes),
): LedgerRecord {
  const parsed = parseStored(recorded, value);
  const record = inData(() => recordOf(recorded, parsed));
  const written = inData(() => rewritten(record, parsed));
  if (written !== text) throw otherwiseWritten(text, written);
  // Bytes that are no UTF-8 were read as U+FFFD, which is longer.
  if (Buffer.byteLength(text) !== recorded.bytes.length) throw StoredFormFault.of('its bytes are not UTF-8');
  return record;
}

function rewritten({ event: { type, ...data } }: LedgerRecord, parsed: ParsedEvent): string {
  const codec = codecOf(type);
  const { version } = parsed.envelope;
  // What an upcast made of it is another text: it was hashed as it was written then.
  return canonicalText(
    parsed.envelope,
    version === codec.version ? codec.encode(data) : codec.recode(parsed.data, version),
  );
}

function inData<Answer>(ask: () => Answer): Answer {
  try {
    return ask();
  } catch (cause) {
    throw StoredFormFault.inside('data', cause);
  }
}

function otherwiseWritten(text: string, written: string): unknown {
  const canonical = canonicalJson(JSON.parse(text));
  if (canonical !== text) {
    return StoredFormFault.of(
      `its bytes are not in canonical form from byte ${firstDifferentByte(text, canonical)} on`,
    );
  }
  const byte = firstDifferentByte(text, written);
  return StoredFormFault.of(`it is written otherwise by this release from byte ${byte} on`);
}

function firstDifferentByte(text: string, other: string): number {
  const [bytes, others] = [Buffer.from(text), Buffer.from(other)];
  const at = bytes.findIndex((byte, index) => byte !== others[index]);
  return at < 0 ? bytes.length : at;
}
