import type { EventStore, KeyStore } from '@event-store';
import type { Configuration } from '../configuration/configuration';
import { applyErasures } from './apply-erasures';
import { erasureListFile, readErasureList } from './erasure-list';
import { applyLoggedErasures } from './erasures-applied';

/**
 * Destroys again, in whatever copy of a key store, each key that the log or a list calls erased. Answers how many it had
 * to destroy: none where the key store is the one of today.
 */
export async function applyEveryErasure(
  log: EventStore,
  store: KeyStore,
  configuration: Pick<Configuration, 'erasureList' | 'keyStore' | 'dataFolder' | 'eventStore'>,
): Promise<number> {
  const own = erasureListFile(configuration);
  const logged = await applyLoggedErasures(log, store);
  return own === undefined ? logged : logged + (await applyErasures(store, readErasureList(own)));
}
