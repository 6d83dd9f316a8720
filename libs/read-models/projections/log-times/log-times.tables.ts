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

/** The last of them; its only row. */
export const lastMinute = table({
  name: 'last_minute',
  history: 'current',
  columns: { only: integer, minute: text },
  key: ['only'],
});
