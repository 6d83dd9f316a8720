import type { DomainEvent } from '@domain';
import { foldEvery } from '../../alike';
import { type EventFold, type Projection, put } from '../../projection';
import { EVENTS_PER_PLACE, logPlaces } from './log-places.tables';

const placed: EventFold<DomainEvent> = {
  keys: () => [],
  fold: (_rows, { cursor }, sequence) =>
    sequence % EVENTS_PER_PLACE === 0 ? [put(logPlaces, { sequence, cursor })] : [],
};

/** Sequences of the log and where they stand: some engines do not number events, and readers speak of sequences only. */
export const logPlacesProjection: Projection = {
  name: 'log-places',
  scope: 'ledger',
  version: 1,
  tables: [logPlaces],
  touchedRowsMax: 1,
  on: foldEvery(placed),
};
