import type { Instant } from '@domain';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { logTimesProjection, minuteOf } from './log-times.projection';
import { logInstants, logMinutes } from './log-times.tables';

/**
 * The sequence of the first event of the log that was recorded at or after a whole minute; undefined while there is none.
 * It never changes once it is there.
 */
export function readFirstSequenceFrom(
  reader: ReadModelReader,
  minute: Instant,
): Promise<Read<number | undefined> | CatchingUp> {
  if (minute !== minuteOf(minute)) throw new RangeError(`${minute} is no whole minute`);
  return reader.read(logTimesProjection, async (snapshot) => {
    const [row] = await snapshot.find(logMinutes, {
      where: { minute: { from: minute } },
      orderBy: ['minute'],
      limit: 1,
    });
    return row?.sequence;
  });
}

/** The latest minute that the log had reached with the event at a sequence; undefined before the first event. */
export function readMinuteAt(
  reader: ReadModelReader,
  sequence: number,
): Promise<Read<Instant | undefined> | CatchingUp> {
  return reader.read(logTimesProjection, async (snapshot) => {
    const [row] = await snapshot.find(logMinutes, {
      where: { sequence: { to: sequence } },
      descending: true,
      limit: 1,
    });
    return row?.minute;
  });
}

/**
 * The sequence of the first event of the log that was recorded later than an instant; undefined while there is none. It
 * never changes once it is there.
 */
export function readFirstSequenceAfter(
  reader: ReadModelReader,
  instant: Instant,
): Promise<Read<number | undefined> | CatchingUp> {
  return reader.read(logTimesProjection, async (snapshot) => {
    const [row] = await snapshot.find(logInstants, {
      where: { recordedAtMs: { from: Date.parse(instant) + 1 } },
      limit: 1,
    });
    return row?.sequence;
  });
}

/** The latest `recordedAt` of the log up to and with the event at a sequence; undefined before the first event. */
export function readInstantAt(
  reader: ReadModelReader,
  sequence: number,
): Promise<Read<Instant | undefined> | CatchingUp> {
  return reader.read(logTimesProjection, async (snapshot) => {
    const [reached] = await snapshot.find(logMinutes, {
      where: { sequence: { to: sequence } },
      descending: true,
      limit: 1,
    });
    if (reached === undefined) return undefined;
    // Within its minute, where there are at most as many rows as there are milliseconds.
    const from = Date.parse(reached.minute);
    const [last] = await snapshot.find(logInstants, {
      where: { recordedAtMs: { from, below: from + MINUTE_MS }, sequence: { to: sequence } },
      descending: true,
      limit: 1,
    });
    return last && new Date(last.recordedAtMs).toISOString();
  });
}

const MINUTE_MS = 60_000;
