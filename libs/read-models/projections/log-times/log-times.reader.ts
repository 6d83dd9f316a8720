import type { Instant } from '@domain';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { logTimesProjection, minuteOf } from './log-times.projection';
import { logMinutes } from './log-times.tables';

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
