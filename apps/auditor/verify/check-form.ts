import type { LedgerRecord } from '@domain';
import { decodeRecord, type RecordedEvent, StoredFormFault, verifyLink } from '@event-store';
import { canonicalJson } from '@ledger';
import type { VerifiedStream } from './verified-stream';
import { wrong } from './wrong';

/** The hash link, the place in the stream, and the bytes: canonical, and of a type and version that is known. */
export function checkForm(previous: VerifiedStream, recorded: RecordedEvent): LedgerRecord {
  const expected = previous.revision + 1;
  if (recorded.revision !== expected) wrong(`revision ${expected} is missing`);
  if (!verifyLink(previous.hash, recorded)) {
    wrong('its hash is not that of its bytes chained to the event before it');
  }
  const text = recorded.bytes.toString('utf8');
  if (canonicalOf(text) !== text || Buffer.byteLength(text) !== recorded.bytes.length) {
    wrong('its bytes are not in canonical form');
  }
  return decode(recorded);
}

function canonicalOf(text: string): string | undefined {
  try {
    return canonicalJson(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function decode(recorded: RecordedEvent): LedgerRecord {
  try {
    return decodeRecord(recorded);
  } catch (cause) {
    if (cause instanceof StoredFormFault) wrong(`it cannot be read: ${cause.message}`);
    throw cause;
  }
}
