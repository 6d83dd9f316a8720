import type { Instant, OrderCaptured, OrderEvent, PartialCaptureRecorded, RefundRecorded } from '@domain';
import type { CaptureDetails, OrderDetails, RefundDetails } from './order-view';

export const NO_DETAILS: OrderDetails = {
  merchantReferences: {},
  shippingInfo: [],
  captures: [],
  refunds: [],
  payments: [],
  paybacks: [],
};

/** What an event says beside figures, added to what those before it said. */
export function detailsAfter(details: OrderDetails, event: OrderEvent, recordedAt: Instant): OrderDetails {
  switch (event.type) {
    case 'OrderAuthorized':
      return {
        ...details,
        merchantReferences: event.merchantReferences ?? {},
        ...(event.customerDetails && { customerDetails: event.customerDetails }),
      };
    case 'OrderCaptured':
    case 'PartialCaptureRecorded':
      return { ...details, captures: [...details.captures, captureDetails(event, recordedAt)] };
    case 'RefundRecorded':
      return { ...details, refunds: [...details.refunds, refundDetails(event, recordedAt)] };
    case 'CaptureFailed':
      return withCapture(details, event.captureId, (capture) => ({ ...capture, ...failure(event, recordedAt) }));
    case 'RefundFailed':
      return {
        ...details,
        refunds: details.refunds.map((refund) =>
          refund.refundId === event.refundId ? { ...refund, ...failure(event, recordedAt) } : refund,
        ),
      };
    case 'ShippingInfoAdded':
      if (event.captureId === undefined) {
        return { ...details, shippingInfo: [...details.shippingInfo, ...event.shippingInfo] };
      }
      return withCapture(details, event.captureId, (capture) => ({
        ...capture,
        shippingInfo: [...capture.shippingInfo, ...event.shippingInfo],
      }));
    case 'CustomerPaymentRecorded': {
      const payment = { paymentId: event.paymentId, recordedAt, ...spoken(event) };
      return { ...details, payments: [...details.payments, payment] };
    }
    case 'CustomerPaidBack': {
      const payback = { paybackId: event.paybackId, amount: event.amount, recordedAt, ...spoken(event) };
      return { ...details, paybacks: [...details.paybacks, payback] };
    }
    case 'MerchantReferencesUpdated':
      return { ...details, merchantReferences: event.merchantReferences };
    default:
      return details;
  }
}

function captureDetails(event: OrderCaptured | PartialCaptureRecorded, recordedAt: Instant): CaptureDetails {
  const { captureId, shippingInfo = [] } = event;
  return { captureId, recordedAt, ...spoken(event), shippingInfo };
}

function refundDetails(event: RefundRecorded, recordedAt: Instant): RefundDetails {
  return { refundId: event.refundId, recordedAt, ...spoken(event) };
}

type Spoken = Pick<RefundDetails, 'effectiveAt' | 'reference' | 'description'>;

/** What the merchant said of it, without members for what was not said. */
function spoken({ effectiveAt, reference, description }: Spoken): Spoken {
  return {
    ...(effectiveAt !== undefined && { effectiveAt }),
    ...(reference !== undefined && { reference }),
    ...(description !== undefined && { description }),
  };
}

function failure(
  { reason }: { readonly reason?: string },
  failedAt: Instant,
): { readonly failedAt: Instant; readonly failureReason?: string } {
  return { failedAt, ...(reason !== undefined && { failureReason: reason }) };
}

function withCapture(
  details: OrderDetails,
  captureId: string,
  change: (capture: CaptureDetails) => CaptureDetails,
): OrderDetails {
  const captures = details.captures.map((capture) => (capture.captureId === captureId ? change(capture) : capture));
  return { ...details, captures };
}
