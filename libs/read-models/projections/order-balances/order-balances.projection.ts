import type { OrderCaptured, PartialCaptureRecorded } from '@domain';
import { ignore, type Projection } from '../../projection';
import { byLine } from '../line-sums';
import { TOUCHED_ROWS_MAX } from '../touched-rows';
import { moves, touchedBy } from './move-figures';
import { authorized, updated } from './open-lines';
import { lineBalances, orderBalances } from './order-balances.tables';

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
    LedgerOpened: ignore,
    OrderAuthorized: { keys: () => [], fold: (_rows, record) => authorized(record) },
    OrderCaptured: captured,
    PartialCaptureRecorded: captured,
    OrderUpdated: { keys: (record) => touchedBy(record, record.event.closedLines), fold: updated },
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
  },
};
