import type { DomainEvent } from '../domain-event';
import type { Instant } from '../time/instant';

/** What is known of an event beside what it says. Its members are hashed with the event's data. */
export interface Envelope {
  readonly hashVersion: number;
  readonly ledgerId: string;
  readonly eventId: string;
  /** The logical name, such as `order-M:O`. */
  readonly stream: string;
  readonly revision: number;
  /** Null on streams of the ledger itself. */
  readonly merchantId: string | null;
  readonly type: DomainEvent['type'];
  /** Of the stored shape of `data`. */
  readonly version: number;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly commandType: string;
  readonly idempotencyKey: string;
  /** Lower-case hex of SHA-256 over command name, ids of the path and canonical body without personal data. */
  readonly commandHash: string;
  /** The event's place in its append, from 0, and how many events the append has. */
  readonly appendIndex: number;
  readonly appendCount: number;
  readonly correlationId: string | null;
  readonly causationId: string | null;
}

/** An event as read back from the log. Readers count `sequence` themselves: the log promises order, not numbers. */
export interface LedgerRecord<Event extends DomainEvent = DomainEvent> {
  readonly envelope: Envelope;
  readonly event: Event;
  /** SHA-256 chain of the stream up to and with this event. */
  readonly hash: Uint8Array;
  /** Where it stands in its engine's global order; opaque. */
  readonly cursor: string;
}
