import type { LedgerRecord } from '@domain';
import { decodeExactly, StoredFormFault, verifyLink } from '@event-store/stored-form';
import type { SourceEvent } from './event.source';
import type { VerifiedStream } from './verified-stream';
import { wrong } from './wrong';

export const BROKEN_LINK = 'its hash is not that of its bytes chained to the event before it';

/** The hash link, the place in the stream, and the bytes: canonical, and of a type and version that is known. */
export function checkForm(previous: VerifiedStream, event: SourceEvent): LedgerRecord {
  checkRevision(previous, event);
  if (!verifyLink(previous.hash, event)) wrong(BROKEN_LINK);
  return readExactly(event);
}

export function checkRevision(previous: VerifiedStream, event: SourceEvent): void {
  const expected = previous.revision + 1;
  if (event.revision !== expected) wrong(`revision ${expected} is missing`);
}

/** The event, if its bytes are those that such an event has. Throws WrongEvent. */
export function readExactly(event: SourceEvent): LedgerRecord {
  try {
    return decodeExactly({ ...event, cursor: '' }, event.read);
  } catch (cause) {
    if (cause instanceof StoredFormFault) wrong(`it cannot be read: ${cause.message}`);
    throw cause;
  }
}
