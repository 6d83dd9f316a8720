import { randomBytes } from 'node:crypto';
import {
  type EventStore,
  keepNextMasterKey,
  keyFolderHolds,
  openLedgerKeys,
  openSqliteEventStore,
  rotateMasterKey,
  takeNextMasterKey,
} from '@event-store';
import type { Configuration } from '../configuration/configuration';
import { ConfigurationFault } from '../configuration/load-configuration';
import { openKeyStore } from '../opening/open-key-store';

const MASTER_KEY_BYTES = 32;

export interface RotatedMaster {
  /** Data keys that are not destroyed. */
  readonly keys: number;
  /** How many of them this run wrapped anew; the others were already. */
  readonly wrapped: number;
  readonly masterKey: 'made' | 'configured';
}

/**
 * Wraps every data key anew under another master key, after which the old one is refused. Stopped at any moment and run
 * again it goes on. Throws ConfigurationFault where it is not said which keys those are.
 */
export async function rotateMaster(configuration: Configuration): Promise<RotatedMaster> {
  return configuration.masterKey === undefined ? rotateInFolder(configuration) : rotateConfigured(configuration);
}

/** Beside services that know both keys: each opens what either has wrapped. */
async function rotateConfigured(configuration: Configuration) {
  const { dataFolder, masterKeyPrevious } = configuration;
  if (masterKeyPrevious === undefined) {
    throw new ConfigurationFault(['MASTER_KEY is the new key here, and MASTER_KEY_PREVIOUS has to be the old one']);
  }
  const keys = openLedgerKeys(dataFolder, configuration);
  const store = await openKeyStore(configuration);
  try {
    const { masterKey: to, otherMasterKey: from = to } = keys;
    const rotated = await rotateMasterKey(store, { masterKey: to, otherMasterKey: from });
    return { ...rotated, masterKey: 'configured' as const };
  } finally {
    await store.close();
  }
}

/** The next key stands beside the present one until nothing needs that any more: a service can start in between. */
async function rotateInFolder(configuration: Configuration) {
  const { dataFolder } = configuration;
  if (!keyFolderHolds(dataFolder))
    throw new ConfigurationFault(['there is no master key in the data folder to come from']);
  const log = await withoutWriter(configuration);
  try {
    keepNextMasterKey(dataFolder, randomBytes(MASTER_KEY_BYTES).toString('base64'));
    const { masterKey: from, otherMasterKey: to = from } = openLedgerKeys(dataFolder, configuration);
    const store = await openKeyStore(configuration);
    try {
      const rotated = await rotateMasterKey(store, { masterKey: to, otherMasterKey: from });
      takeNextMasterKey(dataFolder);
      return { ...rotated, masterKey: 'made' as const };
    } finally {
      await store.close();
    }
  } finally {
    await log.close();
  }
}

/** A running service would go on with the key it has read: it holds the log's lock, and so it is found here. */
async function withoutWriter({ eventStore, dataFolder: folder }: Configuration): Promise<Pick<EventStore, 'close'>> {
  if (eventStore === 'sqlite') return openSqliteEventStore({ folder });
  throw new ConfigurationFault(['MASTER_KEY: without a log in the data folder the new key has to be configured']);
}
