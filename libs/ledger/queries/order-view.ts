import type { CustomerDetails, Instant, MerchantReferences, Order, Personal, ShippingInfo } from '@domain';
import type { ToldMoment } from './viewed';

/**
 * An order as it stands in its own stream, fresh, with what its events say beside figures. Personal values are
 * readable, or still sealed where their key was erased.
 */
export interface OrderView {
  readonly merchantId: string;
  readonly order: Order;
  readonly details: OrderDetails;
  /** Of the stream's last event: what to send as `ifMatch`. */
  readonly revision: number;
  readonly position: string;
  /** The authorization has run out, and only the clock's event is missing. */
  readonly expiryPending: boolean;
  readonly clock: 'system' | 'simulated';
  /** Of an order as it was: when. */
  readonly moment?: ToldMoment;
}

export interface OrderDetails {
  readonly customerDetails?: CustomerDetails;
  readonly merchantReferences: MerchantReferences;
  /** Of the order as a whole; that of a capture stands there. */
  readonly shippingInfo: readonly ShippingInfo[];
  /** By `captureNumber`: that of capture n stands at n - 1, as in the order. */
  readonly captures: readonly CaptureDetails[];
  /** By `refundNumber`. */
  readonly refunds: readonly RefundDetails[];
  /** In the order of the order's payments. */
  readonly payments: readonly PaymentDetails[];
  readonly paybacks: readonly PaybackDetails[];
}

export interface CaptureDetails {
  readonly captureId: string;
  readonly recordedAt: Instant;
  readonly effectiveAt?: Instant;
  readonly reference?: string;
  readonly description?: Personal;
  readonly shippingInfo: readonly ShippingInfo[];
  readonly failedAt?: Instant;
  readonly failureReason?: string;
}

export interface RefundDetails {
  readonly refundId: string;
  readonly recordedAt: Instant;
  readonly effectiveAt?: Instant;
  readonly reference?: string;
  readonly description?: Personal;
  readonly failedAt?: Instant;
  readonly failureReason?: string;
}

export interface PaymentDetails {
  readonly paymentId: string;
  readonly recordedAt: Instant;
  readonly effectiveAt?: Instant;
  readonly reference?: string;
}

/** Credit that went back to the customer, in minor units. */
export interface PaybackDetails {
  readonly paybackId: string;
  readonly amount: bigint;
  readonly recordedAt: Instant;
  readonly effectiveAt?: Instant;
  readonly reference?: string;
}
