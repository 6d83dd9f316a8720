import {
  type DomainEvent,
  decide,
  evolve,
  type Instant,
  type Order,
  type OrderCommand,
  type OrderEvent,
  type Refusal,
} from '@domain';

/** The rules of one kind of stream: what its commands decide on, and what its events make of it. */
export interface StreamRules<Command, Event extends DomainEvent, State> {
  decide(command: Command, state: State | undefined): readonly Event[] | Refusal;
  /** Throws for an event that cannot have happened. */
  evolve(state: State | undefined, event: Event, recordedAt: Instant): State;
}

export const orderRules: StreamRules<OrderCommand, OrderEvent, Order> = { decide, evolve };
