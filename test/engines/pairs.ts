import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from '@ledger';
import { describeEventStoreDb, describePostgres, eventStoreDbSettings, freshSchema } from '@testing';

type Log = Configuration['eventStore'];
type Views = Configuration['readModels'];

export interface EnginePair {
  readonly log: Log;
  readonly views: Views;
}

const LOGS: readonly Log[] = ['memory', 'sqlite', 'eventstoredb'];
const VIEWS: readonly Views[] = ['memory', 'sqlite', 'postgres'];

const pairs = LOGS.flatMap((log) => VIEWS.map((views): EnginePair => ({ log, views })));
export const EMBEDDED_PAIRS = pairs.filter(({ log }) => log !== 'eventstoredb');
export const EVENTSTOREDB_PAIRS = pairs.filter(({ log }) => log === 'eventstoredb');

/** What a service has to be told to start on a pair, with a place that nobody else uses. */
export interface PairSettings {
  readonly settings: Readonly<Record<string, string>>;
  /** Removes what the pair kept; whoever used it has to be closed. */
  remove(): Promise<void>;
}

/** The same specs on each pair; those whose server is not there are skipped by name. */
export function describeOnPairs(pairs: readonly EnginePair[], name: string, specs: (pair: EnginePair) => void): void {
  for (const pair of pairs) {
    const title = `${name} on ${pair.log} with views on ${pair.views}`;
    const isOnServer = pair.log === 'eventstoredb';
    const own = () => specs(pair);
    if (pair.views !== 'postgres') (isOnServer ? describeEventStoreDb : describe)(title, own);
    else if (isOnServer) describeEventStoreDb(title, () => describePostgres('and projectors', own));
    else describePostgres(title, own);
  }
}

export async function settingsOf({ log, views }: EnginePair): Promise<PairSettings> {
  const folder = await mkdtemp(join(tmpdir(), 'pair-'));
  const schema = views === 'postgres' ? await freshSchema() : undefined;
  const isShared = log === 'eventstoredb' && views === 'postgres';
  return {
    settings: {
      DATA_FOLDER: folder,
      EVENT_STORE: log,
      READ_MODELS: views,
      ...(log === 'eventstoredb' && (await eventStoreDbSettings())),
      ...(schema && { POSTGRES_URL: schema.url, POSTGRES_SCHEMA: schema.schema }),
      // Instances that share all engines share the keys as well.
      ...(isShared && { KEY_STORE: 'postgres', ...newKeys() }),
    },
    async remove() {
      await schema?.drop();
      await rm(folder, { recursive: true });
    },
  };
}

export function newKeys(): { MASTER_KEY: string; SIGNING_KEY: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    MASTER_KEY: randomBytes(32).toString('base64'),
    SIGNING_KEY: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}
