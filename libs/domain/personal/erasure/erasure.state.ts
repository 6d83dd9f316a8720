import type { Instant } from '../../time/instant';
import type { ErasedKey, ErasureEvent } from './erasure.events';

/** What the log says of the erasures of one customer, or of one order without a customer. */
export interface Erasure {
  readonly keys: readonly ErasedKey[];
  /** When the last of them was recorded. */
  readonly erasedAt: Instant;
}

export type ErasureState = Erasure | undefined;

export function evolveErasure(state: ErasureState, { keys }: ErasureEvent, recordedAt: Instant): Erasure {
  return { keys: [...(state?.keys ?? []), ...keys], erasedAt: recordedAt };
}
