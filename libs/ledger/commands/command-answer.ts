import type { Instant, Order, OrderEvent } from '@domain';

/** One event of the answered append. Personal values are readable, or still sealed where their key was erased. */
export interface AnsweredEvent {
  readonly event: OrderEvent;
  readonly recordedAt: Instant;
  readonly eventId: string;
}

/** What a command led to. A replay repeats the first answer to the last figure; only `outcome` differs. */
export interface CommandAnswer {
  readonly outcome: 'recorded' | 'replayed' | 'previewed';
  readonly merchantId: string;
  /** Of the append's last event; for a preview the revision to send as `ifMatch`. */
  readonly revision: number;
  /** Position token of the append's last event; null for a preview. */
  readonly position: string | null;
  readonly events: readonly AnsweredEvent[];
  /** The order up to and with the append's last event. */
  readonly order: Order;
  /** The authorization had run out by then, and only the clock's event was missing. */
  readonly expiryPending: boolean;
  readonly clock: 'system' | 'simulated';
}
