import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  type CommittedGroup,
  createMemoryEventStore,
  createMemoryKeyStore,
  type EventStore,
  type KeyStore,
  type LedgerKeys,
  openLedgerKeys,
  openSqliteEventStore,
  openSqliteKeyStore,
} from '@event-store';
import { clockPlaceFile, noClockPlace } from '../clock/clock-place.file';
import { type ClockPlace } from '../clock/simulated.clock';
import type { Configuration } from '../configuration/configuration';

/** All that one engine brings along. */
export interface Engines {
  readonly keys: LedgerKeys;
  readonly store: EventStore;
  readonly keyStore: KeyStore;
  readonly clockPlace: ClockPlace;
}

/** A new engine is a line here. */
export const openEngines: Record<
  Configuration['eventStore'],
  (configuration: Configuration, onCommit: (group: CommittedGroup) => void) => Promise<Engines>
> = {
  async sqlite({ dataFolder: folder, masterKey, signingKey }, onCommit) {
    // First of all: the keys are made only in a folder where nothing is yet.
    const keys = openLedgerKeys(folder, { masterKey, signingKey });
    const store = await openSqliteEventStore({ folder, onCommit });
    const keyStore = openSqliteKeyStore(join(folder, 'personal-keys.sqlite'));
    return { keys, store, keyStore, clockPlace: clockPlaceFile(folder) };
  },

  /** Forgets all with its process, so its keys need not be kept either. */
  async memory({ dataFolder, masterKey = newMasterKey(), signingKey = newSigningKey() }) {
    return {
      keys: openLedgerKeys(dataFolder, { masterKey, signingKey }),
      store: createMemoryEventStore(),
      keyStore: createMemoryKeyStore(),
      clockPlace: noClockPlace,
    };
  },
};

function newMasterKey(): string {
  return randomBytes(32).toString('base64');
}

function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
}
