import type { Personal } from '../personal/personal';
import type { CalendarDate, Instant } from '../time/instant';
import type { CustomerDetails, MerchantReferences, ShippingInfo } from './order.commands';
import type { LinePart, OrderLine } from './order-line';

/**
 * What every event of an order says, so that no reader has to ask another stream for it. Amounts are minor units of
 * `currency`. Events carry facts and allocations; totals are sums that a reader makes.
 */
export interface OrderFact {
  readonly orderId: string;
  readonly currency: string;
  readonly customerId?: string;
  /** When it happened in the world, by the caller's word; decisions look at `recordedAt`. Absent: when it was recorded. */
  readonly effectiveAt?: Instant;
}

/** How the money a customer paid moved between one order's captures, its credit and its prepayment. */
export interface CustomerMoney {
  readonly captures: readonly CaptureMoney[];
  /** Change of what the customer has paid too much; the credit may become negative: owed on the order, on no capture. */
  readonly credit: bigint;
  /** Change of what was paid before there was anything to pay. */
  readonly prepayment: bigint;
}

export interface CaptureMoney {
  readonly captureId: string;
  /** Change of what counts as paid on the capture, prepayment included. */
  readonly paid: bigint;
  /** The part of that change that came from (or went back to) the prepayment. */
  readonly prepaymentUsed: bigint;
  /** What was written off and is owed again, >= 0. */
  readonly writeOffTakenBack: bigint;
}

export interface OrderAuthorized extends OrderFact {
  readonly type: 'OrderAuthorized';
  readonly orderAmount: bigint;
  /** At least one; an amount-only order has one line with `implied`. */
  readonly lines: readonly OrderLine[];
  readonly customerDetails?: CustomerDetails;
  readonly expiresAt: Instant;
  readonly paymentTermDays: number;
  readonly merchantReferences?: MerchantReferences;
}

interface CaptureFact extends OrderFact {
  readonly captureId: string;
  /** 1, 2, 3 ... within the order; failed captures keep theirs. */
  readonly captureNumber: number;
  readonly invoiceNumber: string;
  readonly lines: readonly LinePart[];
  readonly dueDate: CalendarDate;
  readonly reference?: string;
  readonly description?: Personal;
  readonly shippingInfo?: readonly ShippingInfo[];
  /** Prepayment and credit that pay this capture at once. */
  readonly customerMoney?: CustomerMoney;
}

/** The capture after which nothing remains. */
export interface OrderCaptured extends CaptureFact {
  readonly type: 'OrderCaptured';
}

/** A capture after which something remains. */
export interface PartialCaptureRecorded extends CaptureFact {
  readonly type: 'PartialCaptureRecorded';
}

export interface OrderUpdated extends OrderFact {
  readonly type: 'OrderUpdated';
  readonly orderAmount: bigint;
  readonly keptLineIds: readonly number[];
  readonly newLines: readonly OrderLine[];
  /** What the closed lines still had. */
  readonly closedLines: readonly LinePart[];
  readonly authorizedBy?: string;
}

export interface RemainingAuthorizationReleased extends OrderFact {
  readonly type: 'RemainingAuthorizationReleased';
  readonly lines: readonly LinePart[];
}

export interface AuthorizationExtended extends OrderFact {
  readonly type: 'AuthorizationExtended';
  readonly expiresAt: Instant;
}

export interface OrderCancelled extends OrderFact {
  readonly type: 'OrderCancelled';
  readonly lines: readonly LinePart[];
}

export interface AuthorizationExpired extends OrderFact {
  readonly type: 'AuthorizationExpired';
  /** The `expiresAt` that had passed. */
  readonly expiresAt: Instant;
  readonly lines: readonly LinePart[];
}

/** The part of a refund that comes from one capture. */
export interface RefundPart {
  readonly captureId: string;
  readonly captureNumber: number;
  readonly invoiceNumber: string;
  /** `invoiceNumber/Rn`, n = 1, 2, 3 ... within that invoice. */
  readonly creditNoteNumber: string;
  readonly lines: readonly LinePart[];
  /** This capture's share of the return fee; 0 where there is none. */
  readonly returnFeeAmount: bigint;
  readonly returnFeeTaxAmount: bigint;
}

export interface RefundRecorded extends OrderFact {
  readonly type: 'RefundRecorded';
  readonly refundId: string;
  readonly refundNumber: number;
  readonly parts: readonly RefundPart[];
  readonly reference?: string;
  readonly description?: Personal;
  readonly customerMoney?: CustomerMoney;
}

export interface CaptureFailed extends OrderFact {
  readonly type: 'CaptureFailed';
  readonly captureId: string;
  readonly captureNumber: number;
  readonly invoiceNumber: string;
  readonly lines: readonly LinePart[];
  /** Where the authorization goes: back to its lines, or to the release or expiry recorded meanwhile. */
  readonly returnedTo: 'lines' | 'released' | 'expired';
  readonly reason?: string;
  /** What was written off on the capture and is so no longer. */
  readonly customerMoney?: CustomerMoney;
}

export interface RefundFailed extends OrderFact {
  readonly type: 'RefundFailed';
  readonly refundId: string;
  readonly refundNumber: number;
  /** The parts of the refund, as they were recorded. */
  readonly parts: readonly RefundPart[];
  readonly reason?: string;
  readonly customerMoney?: CustomerMoney;
}

export interface ShippingInfoAdded extends OrderFact {
  readonly type: 'ShippingInfoAdded';
  readonly captureId?: string;
  readonly shippingInfo: readonly ShippingInfo[];
}

export interface MerchantReferencesUpdated extends OrderFact {
  readonly type: 'MerchantReferencesUpdated';
  readonly merchantReferences: MerchantReferences;
}

export interface CustomerPaymentRecorded extends OrderFact {
  readonly type: 'CustomerPaymentRecorded';
  readonly paymentId: string;
  readonly captureId?: string;
  readonly amount: bigint;
  readonly reference?: string;
  readonly customerMoney: CustomerMoney;
}

export interface CustomerPaymentReversed extends OrderFact {
  readonly type: 'CustomerPaymentReversed';
  readonly paymentId: string;
  readonly amount: bigint;
  readonly reason?: string;
  readonly customerMoney: CustomerMoney;
}

export interface CustomerPaidBack extends OrderFact {
  readonly type: 'CustomerPaidBack';
  readonly paybackId: string;
  readonly amount: bigint;
  readonly reference?: string;
  readonly customerMoney: CustomerMoney;
}

interface WriteOffFact extends OrderFact {
  readonly writeOffId: string;
  readonly captureId: string;
  readonly captureNumber: number;
  readonly invoiceNumber: string;
  readonly amount: bigint;
}

/** The first of four eyes; changes no figure. */
export interface ReceivableWriteOffProposed extends WriteOffFact {
  readonly type: 'ReceivableWriteOffProposed';
  readonly reason: string;
  readonly proposedBy: string;
}

export interface ReceivableWrittenOff extends WriteOffFact {
  readonly type: 'ReceivableWrittenOff';
  readonly approvedBy: string;
}

export interface ReceivableWriteOffRejected extends WriteOffFact {
  readonly type: 'ReceivableWriteOffRejected';
  readonly rejectedBy: string;
  readonly reason?: string;
}

export interface DueDateExtended extends OrderFact {
  readonly type: 'DueDateExtended';
  readonly captureId: string;
  readonly captureNumber: number;
  readonly invoiceNumber: string;
  readonly dueDate: CalendarDate;
}

export type OrderEvent =
  | OrderAuthorized
  | OrderCaptured
  | PartialCaptureRecorded
  | OrderUpdated
  | RemainingAuthorizationReleased
  | AuthorizationExtended
  | OrderCancelled
  | AuthorizationExpired
  | RefundRecorded
  | CaptureFailed
  | RefundFailed
  | ShippingInfoAdded
  | MerchantReferencesUpdated
  | CustomerPaymentRecorded
  | CustomerPaymentReversed
  | CustomerPaidBack
  | ReceivableWriteOffProposed
  | ReceivableWrittenOff
  | ReceivableWriteOffRejected
  | DueDateExtended;
