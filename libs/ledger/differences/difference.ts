import type { CalendarDate, EntryKind, OrderStatus } from '@domain';
import type { AboutEvent } from '../explaining/explanation';
import type { CustomerFigure, Measure, OrderFigure } from '../explaining/order-figures';

export const DIFFERENCE_PAGE_MAX = 500;
export const DIFFERENCE_PAGE = 100;

/** A figure at two points, and what lies between: `after = before + by`. */
export interface Change {
  readonly before: bigint;
  readonly after: bigint;
  readonly by: bigint;
}

/**
 * What happened behind the event at `from` and up to the one at `to`, page by page. A page tells of a stretch of the log: its
 * events, and every row that changed in the stretch for the first time since `from`. What it says of a row is the whole
 * difference, from `from` to `to`; so each row stands on one page, and counts of pages add up.
 */
export interface Difference {
  /** -1: before the first event. */
  readonly from: number;
  readonly to: number;
  /** The end of this page's stretch; `to` on the last page. */
  readonly through: number;
  /** Of this page. */
  readonly eventsByType: readonly { readonly type: string; readonly count: number }[];
  readonly events: readonly DifferenceEvent[];
  readonly orders: readonly OrderDifference[];
  /** Absent where the question is about an order or a customer: accounts are of a merchant. */
  readonly accounts?: readonly AccountDifference[];
  readonly settlementQueue?: readonly QueueDifference[];
  /** Of a question about a customer, on its first page. */
  readonly customer?: readonly CustomerDifference[];
  readonly next?: string;
}

export interface DifferenceEvent extends AboutEvent {
  /** Null for what the ledger says of itself. */
  readonly merchantId: string | null;
}

/** Only what changed; the status always. */
export interface OrderDifference {
  readonly merchantId: string;
  readonly orderId: string;
  readonly customerId?: string;
  readonly currency: string;
  /** Absent of an order that was authorized in between. */
  readonly statusBefore?: OrderStatus;
  readonly statusAfter: OrderStatus;
  readonly figures: readonly FigureDifference[];
}

export interface FigureDifference extends Change {
  readonly figure: OrderFigure;
  readonly measure: Measure;
}

/** Balances: debited less credited. */
export interface AccountDifference extends Change {
  readonly merchantId: string;
  readonly currency: string;
  readonly account: string;
}

/** What is due on a day, of one kind. */
export interface QueueDifference extends Change {
  readonly merchantId: string;
  readonly currency: string;
  readonly due: CalendarDate;
  readonly kind: EntryKind;
  readonly mirrors?: EntryKind;
}

export interface CustomerDifference extends Change {
  readonly currency: string;
  readonly figure: CustomerFigure;
}

export function changeOf(before: bigint, after: bigint): Change {
  return { before, after, by: after - before };
}
