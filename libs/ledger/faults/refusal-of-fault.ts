import { type Refusal, refuse } from '@domain';
import { StoreUnavailable } from '@event-store';

/** What callers are told of a fault that is none of ours and passes; undefined for every other. */
export function refusalOfFault(fault: unknown): Refusal | undefined {
  if (!(fault instanceof StoreUnavailable)) return undefined;
  return refuse('STORE_UNAVAILABLE', 'The log cannot be reached. This request has recorded nothing; ask again.', {
    retryAfterSeconds: 1,
  });
}
