import { ignore, type Projection } from '../projection';
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

/** Its folds are never asked: the contract writes rows itself. */
export const sample: Projection = {
  name: 'sample',
  version: 1,
  tables: [shops, stocks, sales],
  touchedRowsMax: 10,
  on: {
    LedgerOpened: ignore,
    OrderAuthorized: ignore,
    OrderCaptured: ignore,
    PartialCaptureRecorded: ignore,
    OrderUpdated: ignore,
    RemainingAuthorizationReleased: ignore,
    AuthorizationExtended: ignore,
    OrderCancelled: ignore,
    AuthorizationExpired: ignore,
    RefundRecorded: ignore,
    CaptureFailed: ignore,
    RefundFailed: ignore,
    ShippingInfoAdded: ignore,
    MerchantReferencesUpdated: ignore,
    CustomerPaymentRecorded: ignore,
    CustomerPaymentReversed: ignore,
    CustomerPaidBack: ignore,
    ReceivableWriteOffProposed: ignore,
    ReceivableWrittenOff: ignore,
    ReceivableWriteOffRejected: ignore,
    DueDateExtended: ignore,
  },
};
