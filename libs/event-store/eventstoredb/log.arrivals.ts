import { END, type EventStoreDBClient, streamNameFilter } from '@eventstore/db-client';
import { merge, Observable, type ObservableInput, retry, share, takeUntil, timer } from 'rxjs';
import { backOff } from './back-off';

/** Insurance against a subscription that lives but hears nothing, as over a connection that died without a word. */
const ASK_ANYWAY_MS = 2_000;

/**
 * Tells of every event with the prefix that arrives, over one subscription for all who listen. After each subscription,
 * the first included, it tells once: something may have arrived before.
 */
export function logArrivals(
  client: EventStoreDBClient,
  prefix: string,
  closed: ObservableInput<unknown>,
): Observable<unknown> {
  const live = new Observable<void>((listener) => {
    const subscription = client.subscribeToAll({
      fromPosition: END,
      requiresLeader: true,
      filter: streamNameFilter({ prefixes: [prefix] }),
    });
    subscription.on('confirmation', () => listener.next());
    subscription.on('data', () => listener.next());
    subscription.on('error', (cause) => listener.error(cause));
    subscription.on('end', () => listener.error(new Error('the server ended the subscription')));
    // It can fail only where there is nothing left to end.
    return () => subscription.unsubscribe().catch(() => {});
  });
  return merge(live.pipe(retry({ delay: backOff, resetOnSuccess: true })), timer(ASK_ANYWAY_MS, ASK_ANYWAY_MS)).pipe(
    takeUntil(closed),
    share(),
  );
}
