import { type Refusal, refuse } from '../refusals/refusals';
import type { Instant } from '../time/instant';
import type { HeadSigned } from './head.events';

/** What is signed was reckoned outside: the rules know no cryptography. */
export interface SignHead extends Omit<HeadSigned, 'type' | 'signedAt'> {
  readonly type: 'SignHead';
  readonly recordedAt: Instant;
  readonly actor: string;
}

/** The last head. `undefined`: none was signed yet. */
export type HeadState = HeadSigned | undefined;

/** Refuses with HEAD_NOT_LATER: heads go one way, each over more events than the one before. */
export function signHead(
  { type: _, recordedAt, actor: __, ...head }: SignHead,
  state: HeadState,
): [HeadSigned] | Refusal {
  if (state && head.size <= state.size) {
    return refuse('HEAD_NOT_LATER', `A head over ${state.size} events was signed already.`, {
      requested: head.size,
      size: state.size,
    });
  }
  return [{ type: 'HeadSigned', ...head, signedAt: recordedAt }];
}

/** Throws Error for a head that covers no more than the one before: no ledger can have signed it. */
export function evolveHeads(state: HeadState, event: HeadSigned): HeadSigned {
  if (state && event.size <= state.size) {
    throw new Error(`impossible history: the head over ${event.size} events follows one over ${state.size}`);
  }
  return event;
}
