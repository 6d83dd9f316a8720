import type { CatchingUp, Read, ReadModelReader, Snapshot } from '../../read-models.port';
import { logPlacesProjection } from './log-places.projection';
import { EVENTS_PER_PLACE, type LogPlace, logPlaces } from './log-places.tables';

export type { LogPlace } from './log-places.tables';

/** Up to which sequence the log is known; with `asOf`: that, or CatchingUp where the log has not come as far. */
export function readKnownSequence(reader: ReadModelReader, asOf?: number): Promise<Read<number> | CatchingUp> {
  return reader.read(logPlacesProjection, async ({ sequence }) => sequence, { asOf });
}

/** The last known place at or before a sequence; undefined before the first event. */
export function readPlaceOfSequence(
  reader: ReadModelReader,
  sequence: number,
): Promise<Read<LogPlace | undefined> | CatchingUp> {
  return reader.read(logPlacesProjection, (snapshot) =>
    placeNumbered(snapshot, Math.floor(Math.min(sequence, snapshot.sequence) / EVENTS_PER_PLACE)),
  );
}

/** The last known place at or before a cursor, by how its engine orders cursors; some twenty rows are looked at for ten million events. */
export function readPlaceOfCursor(
  reader: ReadModelReader,
  cursor: string,
  compare: (a: string, b: string) => number,
): Promise<Read<LogPlace | undefined> | CatchingUp> {
  return reader.read(logPlacesProjection, async (snapshot) => {
    let found: LogPlace | undefined;
    let [low, high] = [0, Math.floor(snapshot.sequence / EVENTS_PER_PLACE)];
    while (low <= high) {
      const middle = Math.floor((low + high) / 2);
      const place = await placeNumbered(snapshot, middle);
      if (!place || compare(place.cursor, cursor) > 0) high = middle - 1;
      else [found, low] = [place, middle + 1];
    }
    return found;
  });
}

async function placeNumbered(snapshot: Snapshot, number: number): Promise<LogPlace | undefined> {
  return number < 0 ? undefined : snapshot.get(logPlaces, [number * EVENTS_PER_PLACE]);
}
