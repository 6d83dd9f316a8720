import type { AccessRecorded } from '@domain';
import {
  type EventFold,
  ignoreLedger,
  ignoreOrders,
  ignorePrivacy,
  ignoreReconciliation,
  ignoreSettlement,
  type Projection,
  put,
} from '../../projection';
import { accesses } from './accesses.tables';

const recorded: EventFold<AccessRecorded> = {
  keys: () => [],
  fold: (_rows, { event }, sequence) =>
    event.accesses.map(({ merchantId = null, ...access }, index) =>
      put(accesses, { ...access, merchantId, sequence, index }),
    ),
};

/** Who looked at what: a row each. */
export const accessesProjection: Projection = {
  name: 'accesses',
  scope: 'ledger',
  version: 1,
  tables: [accesses],
  touchedRowsMax: 1,
  on: {
    ...ignoreLedger,
    ...ignoreOrders,
    ...ignoreSettlement,
    ...ignoreReconciliation,
    ...ignorePrivacy,
    AccessRecorded: recorded,
  },
};
