import type { Instant } from '@domain';
import { decodeRecord } from '@event-store';
import { type CatchingUp, isCatchingUp, type Read, readFirstSequenceFrom } from '@read-models';
import { eventsFrom, type PlacedLog } from '../placing/placed-log';

const MINUTE_MS = 60_000;

/**
 * The last sequence before the first event of the log that was recorded later than an instant; -1 where that is the first
 * of all. Undefined while no later event is known. The view of minutes tells where to look, and the log itself the rest.
 */
export async function sequenceAtInstant(log: PlacedLog, at: Instant): Promise<Read<number | undefined> | CatchingUp> {
  const minute = new Date(Math.floor(Date.parse(at) / MINUTE_MS) * MINUTE_MS).toISOString();
  const begin = await readFirstSequenceFrom(log.views, minute);
  if (isCatchingUp(begin)) return begin;
  const { sequence, answer } = begin;
  if (answer === undefined) return { sequence, answer: undefined };
  for await (const page of eventsFrom(log, answer)) {
    const later = page.find(({ recorded }) => decodeRecord(recorded).envelope.recordedAt > at);
    if (later) return { sequence, answer: later.sequence - 1 };
  }
  return { sequence, answer: undefined };
}
