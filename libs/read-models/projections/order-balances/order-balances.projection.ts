import type { OrderAuthorized, OrderCaptured, PartialCaptureRecorded } from '@domain';
import {
  create,
  type EventFold,
  ignore,
  ignoreLedger,
  ignorePrivacy,
  ignoreReconciliation,
  ignoreSettlement,
  type Projection,
} from '../../projection';
import { byLine } from '../line-sums';
import { orderKey } from '../order-key';
import { TOUCHED_ROWS_MAX } from '../touched-rows';
import { packsBehindFirst } from './line-packs';
import { moveFigures, moves } from './move-figures';
import { OPEN } from './movement';
import { lineBalances, orderBalances } from './order-balances.tables';

const authorized: EventFold<OrderAuthorized> = {
  keys: (record) => [
    create(orderBalances, ...orderKey(record)),
    ...packsBehindFirst(record.event.lines).map((pack) => create(lineBalances, ...orderKey(record), pack)),
  ],
  fold: (rows, record) => {
    const [merchantId, orderId] = orderKey(record);
    const { currency, expiresAt, lines } = record.event;
    const nothing = { ended: null, captures: 0, figures: {}, lines: [] };
    return moveFigures(
      rows,
      { merchantId, orderId, currency, status: 'AUTHORIZED', expiresAt, ...nothing },
      { lines: [], opened: lines },
    );
  },
};

const captured = moves<OrderCaptured | PartialCaptureRecorded>(
  ({ lines }) => ({ lines, less: ['remaining'], more: ['captured'] }),
  (order) => ({ ...order, captures: order.captures + 1 }),
);

/** What is left, taken, given back and gone of each order and each of its lines, now and at any sequence. */
export const orderBalancesProjection: Projection = {
  name: 'order-balances',
  version: 1,
  tables: [orderBalances, lineBalances],
  touchedRowsMax: TOUCHED_ROWS_MAX,
  on: {
    ...ignoreLedger,
    OrderAuthorized: authorized,
    OrderCaptured: captured,
    PartialCaptureRecorded: captured,
    // A line that is closed takes its rest out of the total; lines that are kept stay as they are.
    OrderUpdated: moves(({ closedLines, newLines }) => ({ lines: closedLines, less: OPEN, opened: newLines })),
    RemainingAuthorizationReleased: moves(
      ({ lines }) => ({ lines, less: ['remaining'], more: ['released'] }),
      (order) => ({ ...order, ended: 'released' }),
    ),
    AuthorizationExtended: moves(
      () => ({ lines: [] }),
      (order, { expiresAt }) => ({ ...order, expiresAt }),
    ),
    OrderCancelled: moves(
      ({ lines }) => ({ lines, less: ['remaining'], more: ['cancelled'] }),
      (order) => ({ ...order, ended: 'cancelled' }),
    ),
    AuthorizationExpired: moves(
      ({ lines }) => ({ lines, less: ['remaining'], more: ['expired'] }),
      (order) => ({ ...order, ended: 'expired' }),
    ),
    RefundRecorded: moves(({ parts }) => ({ lines: byLine(parts), more: ['refunded'] })),
    CaptureFailed: moves(({ lines, returnedTo }) => ({
      lines,
      less: ['captured'],
      more: [returnedTo === 'lines' ? 'remaining' : returnedTo],
    })),
    RefundFailed: moves(({ parts }) => ({ lines: byLine(parts), less: ['refunded'] })),
    ShippingInfoAdded: ignore,
    MerchantReferencesUpdated: ignore,
    CustomerPaymentRecorded: ignore,
    CustomerPaymentReversed: ignore,
    CustomerPaidBack: ignore,
    ReceivableWriteOffProposed: ignore,
    ReceivableWrittenOff: ignore,
    ReceivableWriteOffRejected: ignore,
    DueDateExtended: ignore,
    ...ignoreSettlement,
    ...ignoreReconciliation,
    ...ignorePrivacy,
  },
};
