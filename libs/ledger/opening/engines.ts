import { randomBytes } from 'node:crypto';
import {
  type CommittedGroup,
  createMemoryEventStore,
  createMemoryKeyStore,
  type EventStore,
  type KeyStore,
  type LedgerKeys,
  newSigningKey,
  openEventStoreDb,
  openLedgerKeys,
  openSqliteEventStore,
} from '@event-store';
import { NEVER, type Observable } from 'rxjs';
import { clockPlaceFile, noClockPlace } from '../clock/clock-place.file';
import { type ClockPlace } from '../clock/simulated.clock';
import type { Configuration } from '../configuration/configuration';
import { openClockPlace } from './open-clock-place';
import { openKeyStore } from './open-key-store';
import { eventStoreDbOf } from './open-log-to-read';

/** All that one engine brings along. */
export interface Engines {
  readonly keys: LedgerKeys;
  readonly store: EventStore;
  readonly keyStore: KeyStore;
  readonly clockPlace: ClockPlace;
  /** Tells of appends by other processes, where there can be others. */
  readonly elsewhere: Observable<unknown>;
}

/** A new engine is a line here. */
export const openEngines: Record<
  Configuration['eventStore'],
  (configuration: Configuration, onCommit: (group: CommittedGroup) => void) => Promise<Engines>
> = {
  async sqlite(configuration, onCommit) {
    const { dataFolder: folder } = configuration;
    // First of all: the keys are made only in a folder where nothing is yet.
    const keys = openLedgerKeys(folder, configuration);
    const store = await openSqliteEventStore({ folder, onCommit });
    const keyStore = await openKeyStore(configuration);
    return { keys, store, keyStore, clockPlace: clockPlaceFile(folder), elsewhere: NEVER };
  },

  async eventstoredb(configuration) {
    const keys = openLedgerKeys(configuration.dataFolder, configuration);
    const keyStore = await openKeyStore(configuration);
    const store = await openEventStoreDb(eventStoreDbOf(configuration));
    const clockPlace = await openClockPlace(configuration);
    return { keys, store, keyStore, clockPlace, elsewhere: store.arrivals };
  },

  /** Forgets all with its process, so its keys need not be kept either. */
  async memory({ dataFolder, masterKey = newMasterKey(), signingKey = newSigningKey(), signingKeyPrevious }) {
    return {
      keys: openLedgerKeys(dataFolder, { masterKey, signingKey, signingKeyPrevious }),
      store: createMemoryEventStore(),
      keyStore: createMemoryKeyStore(),
      clockPlace: noClockPlace,
      elsewhere: NEVER,
    };
  },
};

function newMasterKey(): string {
  return randomBytes(32).toString('base64');
}
