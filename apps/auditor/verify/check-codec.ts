import { type ChainEnd, encodeAppend } from '@event-store';
import type { PendingEvent } from './verified-stream';
import { wrong } from './wrong';

/** Written once more from what was read, an append must give the very bytes that stand in the log. */
export function checkCodec(previous: ChainEnd, append: readonly PendingEvent[]): void {
  const envelope = append[0]?.record.envelope;
  if (!envelope) return;
  const written = encodeAppend(
    { ...envelope, previous },
    append.map(({ record }) => record.event),
    append.map(({ record }) => record.envelope.eventId),
  );
  const differing = written.findIndex((event, index) => append[index] && !event.bytes.equals(append[index].bytes));
  if (differing >= 0) wrong(`event ${differing} of its append is written otherwise by this release`);
}
