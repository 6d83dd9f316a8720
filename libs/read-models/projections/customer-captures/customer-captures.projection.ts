import type { CustomerPaidBack, CustomerPaymentRecorded, CustomerPaymentReversed, OrderEvent } from '@domain';
import {
  type EventFold,
  ignore,
  ignoreLedger,
  ignorePrivacy,
  ignoreReconciliation,
  ignoreSettlement,
  type Projection,
} from '../../projection';
import { dueDateExtended } from '../receivables/due-dates.fold';
import { receivableRollups } from '../receivables/receivables.rollups';
import { customerCredits, receivableDays, replacedDueDates } from '../receivables/receivables.tables';
import { TOUCHED_ROWS_MAX } from '../touched-rows';
import { type Accounts, accountsOf, touchedAccounts } from './accounts';
import { authorized, endsAs, updated } from './authorization.fold';
import { captured, captureFailed } from './captures.fold';
import {
  creditedLines,
  creditNotes,
  customerCaptures,
  customerDetails,
  customerOrders,
  deliveredLines,
  orderedLines,
  shipments,
} from './customer-captures.tables';
import { refunded, refundFailed } from './refunds.fold';
import { shipmentsOf } from './shipments.fold';

const moneyMoved = changes<CustomerPaymentRecorded | CustomerPaymentReversed | CustomerPaidBack>(
  (accounts, { customerMoney }) => accounts.move(customerMoney),
);

/**
 * What the customer sees: per order the invoices, their credit notes, what is owed by when, and what is still to come. What
 * the merchant's finance sees of it, the receivables, are sums over the very same rows: an invoice is written once.
 */
export const customerCapturesProjection: Projection = {
  name: 'customer-captures',
  version: 5,
  tables: [
    customerOrders,
    customerDetails,
    orderedLines,
    customerCaptures,
    deliveredLines,
    creditNotes,
    creditedLines,
    shipments,
    receivableDays,
    customerCredits,
    replacedDueDates,
  ],
  rollups: receivableRollups,
  touchedRowsMax: TOUCHED_ROWS_MAX,
  on: {
    ...ignoreLedger,
    OrderAuthorized: authorized,
    OrderCaptured: captured,
    PartialCaptureRecorded: captured,
    OrderUpdated: updated,
    RemainingAuthorizationReleased: endsAs('released'),
    AuthorizationExtended: changes((accounts, { expiresAt }) =>
      accounts.changeOrder((order) => ({ ...order, expiresAt })),
    ),
    OrderCancelled: endsAs('cancelled'),
    AuthorizationExpired: endsAs('expired'),
    RefundRecorded: refunded,
    CaptureFailed: captureFailed,
    RefundFailed: refundFailed,
    ShippingInfoAdded: {
      keys: () => [],
      fold: (_rows, record, sequence) =>
        shipmentsOf(record, sequence, record.event.captureId, record.event.shippingInfo),
    },
    MerchantReferencesUpdated: changes((accounts, { merchantReferences: { reference1 = null, reference2 = null } }) =>
      accounts.changeOrder((order) => ({ ...order, reference1, reference2 })),
    ),
    CustomerPaymentRecorded: moneyMoved,
    CustomerPaymentReversed: moneyMoved,
    CustomerPaidBack: moneyMoved,
    ReceivableWriteOffProposed: ignore,
    ReceivableWrittenOff: changes((accounts, { captureId, amount }) =>
      accounts.changeCapture(captureId, (capture) => ({ ...capture, writtenOff: capture.writtenOff + amount })),
    ),
    ReceivableWriteOffRejected: ignore,
    DueDateExtended: dueDateExtended,
    ...ignoreSettlement,
    ...ignoreReconciliation,
    ...ignorePrivacy,
  },
};

function changes<Event extends OrderEvent>(change: (accounts: Accounts, event: Event) => void): EventFold<Event> {
  return {
    keys: (record) => touchedAccounts(record, captureIdsOf(record.event)),
    fold: (rows, record, sequence) => {
      const accounts = accountsOf(rows, record);
      change(accounts, record.event);
      return accounts.puts(sequence);
    },
  };
}

function captureIdsOf(event: OrderEvent): string[] {
  return 'captureId' in event && event.captureId !== undefined ? [event.captureId] : [];
}
