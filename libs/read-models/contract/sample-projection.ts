import {
  ignoreLedger,
  ignoreOrders,
  ignorePrivacy,
  ignoreReconciliation,
  ignoreSettlement,
  type Projection,
} from '../projection';
import { amount, integer, json, nullable, table, text, total } from '../table';

/** One table of each kind, with a column of each type. */
export const shops = table({
  name: 'shops',
  history: 'current',
  columns: {
    region: text,
    shop: text,
    takings: amount,
    openedOn: text,
    closedOn: nullable(text),
    sign: json<{ readonly colour: string }>(),
  },
  key: ['region', 'shop'],
  indexes: [['region', 'takings'], ['closedOn']],
});

export const stocks = table({
  name: 'stocks',
  history: 'versions',
  columns: { region: text, shop: text, item: integer, value: total, note: nullable(text) },
  key: ['region', 'shop', 'item'],
});

export const sales = table({
  name: 'sales',
  history: 'append-only',
  columns: { sequence: integer, number: integer, shop: text, price: amount },
  key: ['sequence', 'number'],
  indexes: [['shop', 'price']],
});

/** Rows about one parcel lie together, versions and all. */
export const parcels = table({
  name: 'parcels',
  history: 'versions',
  columns: { region: text, parcel: text, weight: amount, place: nullable(text) },
  key: ['region', 'parcel'],
  clusteredBy: ['region', 'parcel'],
});

export const parcelItems = table({
  name: 'parcel_items',
  history: 'versions',
  columns: { region: text, parcel: text, item: integer, count: amount },
  key: ['region', 'parcel', 'item'],
  clusteredBy: ['region', 'parcel'],
});

/** Clustered, and found by other columns too. */
export const vans = table({
  name: 'vans',
  history: 'current',
  columns: { region: text, van: text, seen: text },
  key: ['region', 'van'],
  clusteredBy: ['region', 'van'],
  indexes: [['region', 'seen']],
});

/** Its folds are never asked: the contract writes rows itself. */
export const sample: Projection = {
  name: 'sample',
  version: 1,
  tables: [shops, stocks, sales, parcels, parcelItems, vans],
  touchedRowsMax: 10,
  on: {
    ...ignoreLedger,
    ...ignoreOrders,
    ...ignoreSettlement,
    ...ignoreReconciliation,
    ...ignorePrivacy,
  },
};
