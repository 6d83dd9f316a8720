import type { LedgerEvent } from './ledger/ledger.events';
import type { OrderEvent } from './order/order.events';

/** Everything that can stand in the log. */
export type DomainEvent = LedgerEvent | OrderEvent;
export type DomainEventType = DomainEvent['type'];
