import type { DomainEvent, DomainEventType } from '@domain';

/** What an event of this type says, without its type: in the log the type stands in the envelope. */
export type EventData<Type extends DomainEventType> = Omit<Extract<DomainEvent, { readonly type: Type }>, 'type'>;
