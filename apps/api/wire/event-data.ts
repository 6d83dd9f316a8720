import type { DomainEvent, Personal } from '@domain';
import { personalJson, personalText } from './personal-text';
import { sortedMembers } from './sorted-members';

/** What an event says, as JSON shows it: its type stands beside it, its personal texts are readable or erased. */
export function eventData(event: DomainEvent): Record<string, unknown> {
  const { type: _, customerDetails, description, ...data } = event as DomainEvent & PersonalMembers;
  return sortedMembers({
    ...data,
    ...(customerDetails && { customer: personalJson(customerDetails) }),
    ...(description && { description: personalText(description) }),
  });
}

/** What an event says to those who may follow all events but read nobody's personal data. */
export function impersonalEventData(event: DomainEvent): Record<string, unknown> {
  const { type: _, customerDetails, description, ...data } = event as DomainEvent & PersonalMembers;
  return data;
}

/** What an event says to those who may see that something personal stands there, and not what. */
export function sealedEventData(event: DomainEvent): Record<string, unknown> {
  const { type: _, customerDetails, description, ...data } = event as DomainEvent & PersonalMembers;
  return {
    ...data,
    ...(customerDetails && { customer: sealedMark(customerDetails) }),
    ...(description && { description: sealedMark(description) }),
  };
}

function sealedMark(value: Personal) {
  return { sealed: true, ...('keyId' in value && { keyId: value.keyId }) };
}

interface PersonalMembers {
  readonly customerDetails?: Personal;
  readonly description?: Personal;
}
