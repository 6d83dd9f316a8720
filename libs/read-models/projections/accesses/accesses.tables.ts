import type { AccessedId } from '@domain';
import { integer, json, nullable, type RowOf, table, text } from '../../table';

export const accesses = table({
  name: 'accesses',
  history: 'append-only',
  columns: {
    sequence: integer,
    /** Its place in its event, from 0. */
    index: integer,
    at: text,
    actor: text,
    merchantId: nullable(text),
    route: text,
    ids: json<readonly AccessedId[]>(),
    status: integer,
  },
  key: ['sequence', 'index'],
  indexes: [
    ['merchantId', 'sequence'],
    ['actor', 'sequence'],
  ],
});

export type AccessRow = RowOf<typeof accesses>;
