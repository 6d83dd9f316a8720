import { type Refusal, refuse } from '@domain';
import { StoreUnavailable } from '@event-store';
import { ViewsUnavailable } from '@read-models';

const SOON = { retryAfterSeconds: 1 };

/** What callers are told of a fault that is none of ours and passes; undefined for every other. */
export function refusalOfFault(fault: unknown): Refusal | undefined {
  if (fault instanceof StoreUnavailable) {
    return refuse(
      'STORE_UNAVAILABLE',
      'The log cannot be reached. This request has recorded nothing; ask again.',
      SOON,
    );
  }
  if (fault instanceof ViewsUnavailable) {
    return refuse(
      'VIEWS_UNAVAILABLE',
      'The views cannot be reached; what was recorded is safe in the log. Ask again.',
      SOON,
    );
  }
  return undefined;
}
