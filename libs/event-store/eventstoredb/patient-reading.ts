import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore } from '../event-store.port';
import { backOffMs } from './back-off';

/**
 * Reads as `readAll`, and again when the server cannot be asked: whoever follows the log does not end with a connection.
 * A cursor from elsewhere is reported, and so is everything once the store is closed.
 */
export function patiently(readAll: EventStore['readAll'], isClosed: () => boolean): EventStore['readAll'] {
  return async (after, limit) => {
    for (let failures = 1; ; failures += 1) {
      try {
        return await readAll(after, limit);
      } catch (cause) {
        if (cause instanceof RangeError || isClosed()) throw cause;
        await delay(backOffMs(failures));
      }
    }
  };
}
