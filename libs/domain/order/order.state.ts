import type { CalendarDate, Instant } from '../time/instant';
import type { RefundPart } from './order.events';
import type { OrderLine } from './order-line';

/** The three figures of a line that every rule works on: quantity, amount, tax. */
export interface Figures {
  readonly quantity: bigint;
  readonly amount: bigint;
  readonly taxAmount: bigint;
}

export const ZERO: Figures = { quantity: 0n, amount: 0n, taxAmount: 0n };

/** One line's ledger: `total = captured + released + expired + cancelled + remaining`, after every event. */
export interface LineState {
  readonly line: OrderLine;
  /** What an update left of it: lowered when the line is closed. */
  readonly total: Figures;
  readonly remaining: Figures;
  readonly captured: Figures;
  readonly refunded: Figures;
  readonly released: Figures;
  readonly expired: Figures;
  readonly cancelled: Figures;
}

/** What one capture took of one line, and what of that was given back. */
export interface CapturedLine {
  readonly lineId: number;
  readonly captured: Figures;
  readonly refunded: Figures;
}

export interface CaptureState {
  readonly captureId: string;
  readonly captureNumber: number;
  readonly invoiceNumber: string;
  readonly lines: readonly CapturedLine[];
  readonly captured: Figures;
  readonly refunded: Figures;
  readonly returnFees: bigint;
  readonly creditNotes: number;
  readonly failed: boolean;
  readonly dueDate: CalendarDate;
  /** Customer money that counts as paid on this capture. */
  readonly paid: bigint;
  readonly prepaymentUsed: bigint;
  readonly writtenOff: bigint;
}

export interface RefundState {
  readonly refundId: string;
  readonly refundNumber: number;
  readonly parts: readonly RefundPart[];
  readonly failed: boolean;
}

export interface PaymentState {
  readonly paymentId: string;
  readonly captureId?: string;
  readonly amount: bigint;
  readonly reversed: boolean;
}

export interface WriteOffState {
  readonly writeOffId: string;
  readonly captureId: string;
  readonly amount: bigint;
  readonly proposedBy: string;
  readonly decision: 'open' | 'approved' | 'rejected';
}

export interface Order {
  readonly orderId: string;
  readonly currency: string;
  readonly customerId?: string;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  readonly expiresAt: Instant;
  readonly paymentTermDays: number;
  readonly orderAmount: bigint;
  /** The highest total that was ever authorized. */
  readonly authorizedAmount: bigint;
  /** By `lineId`: line n stands at n - 1. */
  readonly lines: readonly LineState[];
  /** By `captureNumber`: capture n stands at n - 1. */
  readonly captures: readonly CaptureState[];
  /** By `refundNumber`. */
  readonly refunds: readonly RefundState[];
  readonly payments: readonly PaymentState[];
  readonly writeOffs: readonly WriteOffState[];
  readonly credit: bigint;
  readonly prepayment: bigint;
  /** How what remained came to an end, if anything but captures ended it. */
  readonly ended?: 'cancelled' | 'released' | 'expired';
  readonly repeatableCommands: number;
}

/** `undefined`: no order under this id yet. */
export type OrderState = Order | undefined;

export const initialState: OrderState = undefined;
