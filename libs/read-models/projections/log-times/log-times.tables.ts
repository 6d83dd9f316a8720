import { integer, table, text } from '../../table';

/**
 * The minutes that the log has reached: a row for each event at which the latest `recordedAt` so far came into another
 * minute. Cut-offs stand on whole minutes, so that the first event recorded at or after one is always such an event.
 */
export const logMinutes = table({
  name: 'log_minutes',
  history: 'append-only',
  columns: { sequence: integer, minute: text },
  key: ['sequence'],
  indexes: [['minute']],
});

/**
 * The same to the millisecond: a row for each event recorded later than all before it. Both columns only grow, so that
 * one order of rows serves for both; numbers, because there is up to a row for every event.
 */
export const logInstants = table({
  name: 'log_instants',
  history: 'append-only',
  columns: { recordedAtMs: integer, sequence: integer },
  key: ['recordedAtMs'],
});

/** The last of them; its only row. */
export const lastInstant = table({
  name: 'last_instant',
  history: 'current',
  columns: { only: integer, recordedAtMs: integer },
  key: ['only'],
});
