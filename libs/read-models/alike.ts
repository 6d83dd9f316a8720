import type { DomainEvent, DomainEventType, OrderEvent } from '@domain';
import {
  type EventFold,
  ignoreLedger,
  ignoreOrders,
  ignorePrivacy,
  ignoreReconciliation,
  ignoreSettlement,
} from './projection';

const EVERY = { ...ignoreLedger, ...ignoreOrders, ...ignoreSettlement, ...ignoreReconciliation, ...ignorePrivacy };

/** Said by projections to which all events are alike: places in the log, not what happened. */
export function foldEvery(fold: EventFold<DomainEvent>): Alike<DomainEventType, DomainEvent> {
  return alike<DomainEventType, DomainEvent>(EVERY, fold);
}

/** Said by projections to which all events of orders are alike. */
export function foldEveryOrderEvent(fold: EventFold<OrderEvent>): Alike<OrderEvent['type'], OrderEvent> {
  return alike<OrderEvent['type'], OrderEvent>(ignoreOrders, fold);
}

type Alike<Type extends string, Event extends DomainEvent> = { readonly [Each in Type]: EventFold<Event> };

/** `types` has a member for each of them: one that is forgotten there does not compile. */
function alike<Type extends string, Event extends DomainEvent>(
  types: { readonly [Each in Type]: unknown },
  fold: EventFold<Event>,
): Alike<Type, Event> {
  return Object.fromEntries(Object.keys(types).map((type) => [type, fold])) as Alike<Type, Event>;
}
