import type { DomainEvent, Instant } from '@domain';

/** One event of the answered append. Personal values are readable, or still sealed where their key was erased. */
export interface AnsweredEvent<Event extends DomainEvent> {
  readonly event: Event;
  readonly recordedAt: Instant;
  readonly eventId: string;
}

/** What a command led to. A replay repeats the first answer to the last figure; only `outcome` differs. */
export interface StreamAnswer<Event extends DomainEvent, State> {
  readonly outcome: 'recorded' | 'replayed' | 'previewed';
  /** Of the append's last event; for a preview the revision to send as `ifMatch`. */
  readonly revision: number;
  /** Position token of the append's last event; null for a preview. */
  readonly position: string | null;
  readonly events: readonly AnsweredEvent<Event>[];
  /** Up to and with the append's last event. */
  readonly state: State;
  /** When that event was recorded, or would be. */
  readonly recordedAt: Instant;
  readonly clock: 'system' | 'simulated';
}
