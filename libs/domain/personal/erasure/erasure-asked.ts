import { isRefusal } from '../../refusals/refusals';
import type { Given } from '../../settlement/given';
import { decideErasure } from './decide-erasure';
import type { ErasureCommand } from './erasure.commands';
import type { ErasureEvent } from './erasure.events';
import type { ErasureState } from './erasure.state';

/** The command that leads to each of these events. */
export const ERASURE_COMMANDS = { CustomerErased: 'EraseCustomer', GuestErased: 'EraseGuest' } as const;

/** What the rules answer when they are asked for the very same once more; undefined where the event is what they answer. */
export function erasedOtherwise(state: ErasureState, event: ErasureEvent, given: Given): string | undefined {
  const answer = decideErasure({ ...event, ...given, type: ERASURE_COMMANDS[event.type] } as ErasureCommand, state);
  if (isRefusal(answer)) return `the rules refuse it: ${answer.refusal}, ${answer.detail}`;
  if (answer[0].keys.length !== event.keys.length) return 'it tells of a key that was told before';
  const generations = event.keys.map(({ generation }) => generation);
  return generations.every((each, index) => each >= 1 && (index === 0 || each > (generations[index - 1] ?? 0)))
    ? undefined
    : 'its keys are not in the order of their generations';
}
