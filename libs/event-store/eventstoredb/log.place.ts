import type { Position } from '@eventstore/db-client';
import type { Cursor } from '../event-store.port';

const DECIMAL = '(0|[1-9]\\d{0,18})';
const PLACE = new RegExp(`^${DECIMAL}/${DECIMAL}$`);
/** The server counts with 64 bits and a sign. */
const PLACE_MAX = 2n ** 63n - 1n;

/** A place in the server's own order, which all applications on it share; undefined stands before everything. */
export type Place = Position | undefined;

export function cursorAt(place: Place): Cursor {
  return place ? `${place.commit}/${place.prepare}` : '';
}

/** Undefined for a text that no log of this engine gave out. */
function parse(cursor: Cursor): Position | undefined {
  const [, commitText, prepareText] = PLACE.exec(cursor) ?? [];
  if (commitText === undefined || prepareText === undefined) return undefined;
  const [commit, prepare] = [BigInt(commitText), BigInt(prepareText)];
  return prepare <= commit && commit <= PLACE_MAX ? { commit, prepare } : undefined;
}

/** Throws RangeError for a text that no log of this engine gave out. */
export function placeOf(cursor: Cursor): Place {
  if (cursor === '') return undefined;
  const place = parse(cursor);
  if (!place) throw noCursor(cursor);
  return place;
}

export function noCursor(cursor: Cursor, options?: ErrorOptions): RangeError {
  return new RangeError(`"${cursor}" is no cursor of this log`, options);
}

export function isBehind(one: Position, other: Place): boolean {
  if (!other) return true;
  return one.commit === other.commit ? one.prepare > other.prepare : one.commit > other.commit;
}
