import type { Personal } from '../personal/personal';
import type { CalendarDate, Instant } from '../time/instant';
import type { LineDescription } from './order-line';

/** What arrives with every command: the rules read no clock and make no ids of their own. */
interface Given {
  /** The ledger's clock at the decision, never before that of the order's last event. */
  readonly recordedAt: Instant;
  /** Who commands: the id of an API key, or `clock`. */
  readonly actor: string;
}

export interface ShippingInfo {
  readonly carrier?: string;
  readonly method?: string;
  readonly trackingNumber?: string;
  readonly trackingUrl?: string;
}

export interface MerchantReferences {
  readonly reference1?: string;
  readonly reference2?: string;
}

/** One canonical JSON text (name, e-mail, phone, addresses), sealed as a whole. */
export type CustomerDetails = Personal<string>;

export interface AuthorizeOrder extends Given {
  readonly type: 'AuthorizeOrder';
  readonly orderId: string;
  readonly currency: string;
  readonly orderAmount: bigint;
  /** Absent: an amount only, held as one implied line. */
  readonly lines?: readonly LineDescription[];
  readonly customerId?: string;
  readonly customerDetails?: CustomerDetails;
  readonly expiresAt?: Instant;
  /** Days from a capture to its due date. */
  readonly paymentTermDays?: number;
  readonly merchantReferences?: MerchantReferences;
  readonly effectiveAt?: Instant;
}

/** Names a line by `lineId`, or by a `reference` that exactly one open line carries. */
export type LineName = { readonly lineId: number } | { readonly reference: string };

/** Quantity, amount, or both, of one line. An amount has the sign of the line's. */
export interface LineSelection {
  readonly line: LineName;
  readonly quantity?: bigint;
  readonly amount?: bigint;
}

/** What to take: all of it, some lines, or an amount. An `amount` beside `full` or `lines` must equal the result. */
export type Take =
  | { readonly by: 'full'; readonly amount?: bigint }
  | { readonly by: 'amount'; readonly amount: bigint }
  | {
      readonly by: 'lines';
      readonly lines: readonly LineSelection[];
      readonly shareDiscounts?: boolean;
      readonly amount?: bigint;
    };

export interface CaptureOrder extends Given {
  readonly type: 'CaptureOrder';
  readonly captureId: string;
  readonly take: Take;
  /** When given, must be the order's. */
  readonly currency?: string;
  /** Releases in the same append what remains after this capture. */
  readonly final?: boolean;
  readonly reference?: string;
  readonly description?: Personal;
  readonly shippingInfo?: readonly ShippingInfo[];
  readonly effectiveAt?: Instant;
}

/** A line of what is not captured: an open line kept as it is, or a new one. */
export type UpdatedLine =
  | { readonly keep: number }
  | { readonly description: LineDescription; readonly replaces?: number };

export interface UpdateOrder extends Given {
  readonly type: 'UpdateOrder';
  readonly orderAmount: bigint;
  /** Absent only for an order that is an amount only. */
  readonly lines?: readonly UpdatedLine[];
  readonly authorizedBy?: string;
}

export interface ReleaseRemainingAuthorization extends Given {
  readonly type: 'ReleaseRemainingAuthorization';
}

export interface ExtendAuthorization extends Given {
  readonly type: 'ExtendAuthorization';
  /** A moment, or days of 24 hours from now. */
  readonly until: { readonly expiresAt: Instant } | { readonly days: number };
}

export interface CancelOrder extends Given {
  readonly type: 'CancelOrder';
}

export interface ExpireAuthorization extends Given {
  readonly type: 'ExpireAuthorization';
}

export interface RefundOrder extends Given {
  readonly type: 'RefundOrder';
  readonly refundId: string;
  /** Only from this capture; absent: the oldest capture first. */
  readonly captureId?: string;
  readonly take: Take;
  readonly currency?: string;
  /** Kept from the refund, with its own tax. */
  readonly returnFee?: { readonly amount: bigint; readonly taxAmount: bigint };
  readonly reference?: string;
  readonly description?: Personal;
  readonly effectiveAt?: Instant;
}

export interface FailCapture extends Given {
  readonly type: 'FailCapture';
  readonly captureId: string;
  readonly reason?: string;
  readonly effectiveAt?: Instant;
}

export interface FailRefund extends Given {
  readonly type: 'FailRefund';
  readonly refundId: string;
  readonly reason?: string;
  readonly effectiveAt?: Instant;
}

export interface AddShippingInfo extends Given {
  readonly type: 'AddShippingInfo';
  /** Absent: the order as a whole. */
  readonly captureId?: string;
  readonly shippingInfo: readonly ShippingInfo[];
}

export interface UpdateMerchantReferences extends Given {
  readonly type: 'UpdateMerchantReferences';
  readonly merchantReferences: MerchantReferences;
}

export interface RecordCustomerPayment extends Given {
  readonly type: 'RecordCustomerPayment';
  readonly paymentId: string;
  /** Absent: paid on the order. */
  readonly captureId?: string;
  readonly amount: bigint;
  readonly currency?: string;
  readonly reference?: string;
  readonly effectiveAt?: Instant;
}

export interface ReverseCustomerPayment extends Given {
  readonly type: 'ReverseCustomerPayment';
  readonly paymentId: string;
  readonly reason?: string;
  readonly effectiveAt?: Instant;
}

export interface PayCustomerBack extends Given {
  readonly type: 'PayCustomerBack';
  readonly paybackId: string;
  readonly amount: bigint;
  readonly currency?: string;
  readonly reference?: string;
  readonly effectiveAt?: Instant;
}

export interface ProposeReceivableWriteOff extends Given {
  readonly type: 'ProposeReceivableWriteOff';
  readonly writeOffId: string;
  readonly captureId: string;
  readonly amount: bigint;
  readonly reason: string;
}

export interface ApproveReceivableWriteOff extends Given {
  readonly type: 'ApproveReceivableWriteOff';
  readonly writeOffId: string;
}

export interface RejectReceivableWriteOff extends Given {
  readonly type: 'RejectReceivableWriteOff';
  readonly writeOffId: string;
  readonly reason?: string;
}

export interface ExtendDueDate extends Given {
  readonly type: 'ExtendDueDate';
  readonly captureId: string;
  readonly dueDate: CalendarDate;
}

export type OrderCommand =
  | AuthorizeOrder
  | CaptureOrder
  | UpdateOrder
  | ReleaseRemainingAuthorization
  | ExtendAuthorization
  | CancelOrder
  | ExpireAuthorization
  | RefundOrder
  | FailCapture
  | FailRefund
  | AddShippingInfo
  | UpdateMerchantReferences
  | RecordCustomerPayment
  | ReverseCustomerPayment
  | PayCustomerBack
  | ProposeReceivableWriteOff
  | ApproveReceivableWriteOff
  | RejectReceivableWriteOff
  | ExtendDueDate;
