import { integer, type RowOf, table, text } from '../../table';

/** So few events are gone through from a place that is known to one that is not. */
export const EVENTS_PER_PLACE = 256;

/** Where every 256th event stands in the log of its engine: a sequence and a cursor for each other. */
export const logPlaces = table({
  name: 'log_places',
  history: 'append-only',
  columns: { sequence: integer, cursor: text },
  key: ['sequence'],
});

export type LogPlace = RowOf<typeof logPlaces>;
