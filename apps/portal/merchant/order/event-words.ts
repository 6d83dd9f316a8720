import { calendarDayText, dayText } from '../../parts/moment-text';
import type { HistoryEvent, Order } from './order.queries';

/** What happened, for somebody who does not know our names for it. */
export interface EventWords {
  readonly title: string;
  readonly amount?: bigint | undefined;
  readonly detail?: string | undefined;
}

type Words = (data: HistoryEvent['data'], order: Order) => EventWords;

/** Figures of captures and refunds are the order's own: an event carries no sums. */
const WORDS: Readonly<Record<string, Words>> = {
  OrderAuthorized: ({ orderAmount, expiresAt }) => ({
    title: 'Order placed',
    amount: orderAmount,
    detail: expiresAt && `can be captured until ${dayText(expiresAt)}`,
  }),
  OrderCaptured: (data, order) => captured('Rest captured', data, order),
  PartialCaptureRecorded: (data, order) => captured('Part captured', data, order),
  OrderUpdated: ({ orderAmount, authorizedBy }) => ({
    title: 'Lines changed, new total',
    amount: orderAmount,
    detail: authorizedBy && `authorized by ${authorizedBy}`,
  }),
  RemainingAuthorizationReleased: () => ({ title: 'The rest was released' }),
  AuthorizationExtended: ({ expiresAt }) => ({
    title: 'Authorization extended',
    detail: expiresAt && `until ${dayText(expiresAt)}`,
  }),
  OrderCancelled: () => ({ title: 'Order cancelled' }),
  AuthorizationExpired: () => ({ title: 'Authorization expired', detail: 'what remained cannot be captured any more' }),
  RefundRecorded: ({ refundId }, { refunds }) => {
    const refund = refunds.find((each) => each.refundId === refundId);
    const notes = refund?.parts.map(({ creditNoteNumber }) => creditNoteNumber);
    return { title: 'Refunded', amount: refund?.amount, detail: notes && `credit note ${notes.join(', ')}` };
  },
  CaptureFailed: ({ captureId, invoiceNumber, reason }, { captures }) => ({
    title: 'Capture failed',
    amount: captures.find((each) => each.captureId === captureId)?.amount,
    detail: joined(invoiceNumber && `invoice ${invoiceNumber}`, reason),
  }),
  RefundFailed: ({ refundId, reason }, { refunds }) => ({
    title: 'Refund failed',
    amount: refunds.find((each) => each.refundId === refundId)?.amount,
    detail: reason,
  }),
  ShippingInfoAdded: ({ shippingInfo }) => ({ title: 'Parcel added', detail: parcelsText(shippingInfo) }),
  MerchantReferencesUpdated: () => ({ title: 'References changed' }),
  CustomerPaymentRecorded: ({ amount, reference }) => ({ title: 'Customer paid', amount, detail: reference }),
  CustomerPaymentReversed: ({ amount, reason }) => ({ title: 'Payment reversed', amount, detail: reason }),
  CustomerPaidBack: ({ amount, reference }) => ({ title: 'Paid back to the customer', amount, detail: reference }),
  ReceivableWriteOffProposed: ({ amount, reason }) => ({ title: 'Write-off proposed', amount, detail: reason }),
  ReceivableWrittenOff: ({ amount, invoiceNumber }) => ({ title: 'Written off', amount, detail: invoiceNumber }),
  ReceivableWriteOffRejected: ({ amount, reason }) => ({ title: 'Write-off rejected', amount, detail: reason }),
  DueDateExtended: ({ invoiceNumber, dueDate }) => ({
    title: 'Due date moved',
    detail: joined(invoiceNumber && `invoice ${invoiceNumber}`, dueDate && `to ${calendarDayText(dueDate)}`),
  }),
};

export function eventWords({ type, data }: HistoryEvent, order: Order): EventWords {
  return WORDS[type]?.(data, order) ?? { title: type };
}

/** `PostNord JJ123` of each parcel. */
export function parcelsText(parcels: Order['shippingInfo'] | HistoryEvent['data']['shippingInfo']): string | undefined {
  if (!parcels || parcels.length === 0) return undefined;
  return parcels
    .map(({ carrier, method, trackingNumber }) => [carrier, method, trackingNumber].filter(Boolean).join(' '))
    .join(', ');
}

function captured(title: string, { captureId, invoiceNumber, shippingInfo }: HistoryEvent['data'], order: Order) {
  const amount = order.captures.find((each) => each.captureId === captureId)?.amount;
  return { title, amount, detail: joined(invoiceNumber && `invoice ${invoiceNumber}`, parcelsText(shippingInfo)) };
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(', ') || undefined;
}
