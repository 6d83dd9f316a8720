import type { LedgerEvent } from './ledger/ledger.events';
import type { OrderEvent } from './order/order.events';
import type { PrivacyEvent } from './personal/privacy.events';
import type { ReconciliationEvent } from './reconciliation/reconciliation.events';
import type { SettlementEvent } from './settlement/settlement.events';

/** Everything that can stand in the log. */
export type DomainEvent = LedgerEvent | OrderEvent | SettlementEvent | ReconciliationEvent | PrivacyEvent;
export type DomainEventType = DomainEvent['type'];
