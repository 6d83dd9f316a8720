import type { EventStore } from '@event-store';
import type { KeyPlace } from '../moving/key-place';
import { openKeyStore } from '../opening/open-key-store';
import { applyEveryErasure } from './apply-every-erasure';

/** For whoever puts a log and keys together again: erases in the keys what the log, or the list beside them, calls erased. */
export async function applyErasuresIn(place: KeyPlace, log: EventStore): Promise<number> {
  const store = await openKeyStore(place);
  try {
    return await applyEveryErasure(log, store, { eventStore: 'sqlite', ...place });
  } finally {
    await store.close();
  }
}
