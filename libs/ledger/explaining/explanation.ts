import type { CalendarDate, EntryKind, Instant } from '@domain';

export const EXPLANATION_PAGE_MAX = 500;
export const EXPLANATION_PAGE = 100;

/**
 * A figure, and a page of the events that it follows from. The shares of all pages sum up to it exactly; each page says
 * what those before it came to, so that it can be checked alone: `broughtForward + its shares = carriedForward`, which on
 * the last page is the figure. All in minor units, or in units of goods for a quantity.
 */
export interface Explanation {
  readonly figure: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly broughtForward: bigint;
  readonly shares: readonly Share[];
  readonly carriedForward: bigint;
  /** Absent on the last page. */
  readonly next?: string;
}

/** What one event brings to a figure, signed. An event that queued several entries has a share for each. */
export interface Share extends AboutEvent {
  readonly amount: bigint;
  /** Of a settlement: why an event counts that queued nothing itself. */
  readonly balance?: 'opening' | 'payout' | 'closing';
  /** The entry that the share is. */
  readonly entry?: ExplainedEntry;
}

export interface ExplainedEntry {
  readonly index: number;
  readonly kind: EntryKind;
  readonly mirrors?: EntryKind;
  readonly due: CalendarDate;
}

/** Which event, and which of the things that have an id it speaks of. */
export interface AboutEvent {
  readonly sequence: number;
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  readonly about: { readonly [Name in AboutName]?: string | number };
}

export const ABOUT_NAMES = [
  'orderId',
  'customerId',
  'captureId',
  'captureNumber',
  'invoiceNumber',
  'refundId',
  'paymentId',
  'paybackId',
  'writeOffId',
  'currency',
  'settlementNumber',
  'payoutId',
  'depositId',
  'adjustmentId',
] as const;
export type AboutName = (typeof ABOUT_NAMES)[number];
