import type { OrderEvent } from '@domain';
import type { CommandAnswer } from '@ledger';
import { eventData } from '../wire/event-data';
import type { PresentAnswer } from './answer-command';

/** The thing that a command made: what its first event says, under the thing's own name. */
export function made(name: string, type: OrderEvent['type']): PresentAnswer {
  return (answer) => {
    const { event, recordedAt } = firstOf(answer);
    if (event.type !== type) throw new Error(`${type} was expected, ${event.type} came`);
    return { [name]: { ...ownData(event), recordedAt } };
  };
}

/** What a command changed, for commands that make nothing with a name of its own. */
export const changed: PresentAnswer = (answer) => {
  const { event, eventId, recordedAt } = firstOf(answer);
  return { event: { type: event.type, eventId, recordedAt, ...ownData(event) } };
};

function firstOf({ events: [first] }: CommandAnswer) {
  if (!first) throw new Error('a command was accepted without an event');
  return first;
}

/** Without what every event of an order repeats: the answer says it already. */
function ownData(event: OrderEvent): object {
  const { orderId: _, currency: __, customerId: ___, ...data } = eventData(event);
  return data;
}
