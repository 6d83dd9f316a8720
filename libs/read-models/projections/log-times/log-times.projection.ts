import type { DomainEvent, Instant } from '@domain';
import { foldEvery } from '../../alike';
import { type EventFold, type Projection, put, touch } from '../../projection';
import { lastInstant, logInstants, logMinutes } from './log-times.tables';

const reached: EventFold<DomainEvent> = {
  keys: () => [touch(lastInstant, 0)],
  fold: (rows, { envelope: { recordedAt } }, sequence) => {
    const recordedAtMs = Date.parse(recordedAt);
    const last = rows.get(lastInstant, 0);
    // Clocks of several machines differ: an event may be recorded a little before the one before it in the log.
    if (last && last.recordedAtMs >= recordedAtMs) return [];
    const minute = minuteOf(recordedAt);
    const isNewMinute = last === undefined || Date.parse(minute) > last.recordedAtMs;
    return [
      put(lastInstant, { only: 0, recordedAtMs }),
      put(logInstants, { recordedAtMs, sequence }),
      ...(isNewMinute ? [put(logMinutes, { sequence, minute })] : []),
    ];
  },
};

/** When the log came to which instant: what a cut-off, or a question about an instant, needs to become a sequence. */
export const logTimesProjection: Projection = {
  name: 'log-times',
  scope: 'ledger',
  version: 2,
  tables: [logMinutes, logInstants, lastInstant],
  touchedRowsMax: 1,
  on: foldEvery(reached),
};

/** The beginning of the minute, in the ledger's one spelling of instants. */
export function minuteOf(instant: Instant): Instant {
  return `${instant.slice(0, 16)}:00.000Z`;
}
