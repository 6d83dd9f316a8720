import type { CalendarDate, Instant, MerchantReferences, Sealed, ShippingInfo } from '@domain';

/** A line on an invoice, on a credit note, or still to come. */
export interface CustomerLine {
  readonly lineId: number;
  readonly name: string;
  readonly type: string;
  readonly reference?: string;
  readonly quantityUnit?: string;
  readonly quantity: bigint;
  readonly amount: bigint;
  readonly taxAmount: bigint;
}

export interface CreditNote {
  readonly refundId: string;
  readonly creditNoteNumber: string;
  readonly amount: bigint;
  readonly taxAmount: bigint;
  readonly returnFeeAmount: bigint;
  readonly returnFeeTaxAmount: bigint;
  readonly reference?: string;
  readonly description?: Sealed;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  /** The refund could not be paid: the credit note no longer counts. */
  readonly failedAt?: Instant;
  readonly lines: readonly CustomerLine[];
}

export interface CustomerCapture {
  readonly captureId: string;
  readonly captureNumber: number;
  readonly invoiceNumber: string;
  readonly amount: bigint;
  readonly taxAmount: bigint;
  readonly refundedAmount: bigint;
  readonly refundedTaxAmount: bigint;
  readonly returnFeeAmount: bigint;
  readonly returnFeeTaxAmount: bigint;
  readonly paid: bigint;
  readonly prepaymentUsed: bigint;
  readonly writtenOff: bigint;
  readonly owed: bigint;
  readonly dueDate: CalendarDate;
  readonly reference?: string;
  readonly description?: Sealed;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  readonly failedAt?: Instant;
  readonly lines: readonly CustomerLine[];
  readonly shippingInfo: readonly ShippingInfo[];
  readonly creditNotes: readonly CreditNote[];
}

export interface CustomerOrder {
  readonly merchantId: string;
  readonly orderId: string;
  readonly customerId?: string;
  readonly customerDetails?: Sealed;
  readonly currency: string;
  readonly orderAmount: bigint;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  readonly expiresAt: Instant;
  readonly merchantReferences: MerchantReferences;
  /** Why nothing more will come, when something would have. */
  readonly ended?: 'cancelled' | 'released' | 'expired';
  /** Below zero it is the customer's credit. */
  readonly owed: bigint;
  readonly credit: bigint;
  readonly prepayment: bigint;
  /** In the order of their numbers. Where a page ends within an order, the next one goes on with its captures. */
  readonly captures: readonly CustomerCapture[];
  readonly stillToCome: readonly CustomerLine[];
  /** Of the order as a whole. */
  readonly shippingInfo: readonly ShippingInfo[];
}
