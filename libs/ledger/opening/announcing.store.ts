import type { EventStore } from '@event-store';
import { type Observable, Subject } from 'rxjs';

/** The same store, telling when something was appended: so that views need not poll for it. */
export function announcing(store: EventStore): { readonly store: EventStore; readonly appended: Observable<void> } {
  const appended = new Subject<void>();
  return {
    appended,
    store: {
      ...store,
      async append(stream, expected, events) {
        const answer = await store.append(stream, expected, events);
        if (answer.appended) appended.next();
        return answer;
      },
    },
  };
}
