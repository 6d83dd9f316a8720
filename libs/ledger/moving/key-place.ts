import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyStore } from '@event-store';
import type { ApiKeyStore } from '../api-keys/api-key.store';
import { openApiKeyStore } from '../api-keys/open-api-keys';
import type { EngineSettings } from '../configuration/engine.settings';
import { openKeyStore } from '../opening/open-key-store';

/** Where the keys of a ledger are kept. The folder counts for `files` only. */
export type KeyPlace = Pick<EngineSettings, 'keyStore' | 'dataFolder' | 'postgresUrl' | 'postgresSchema'>;

export interface OpenKeys {
  readonly personal: KeyStore;
  readonly api: ApiKeyStore;
  close(): Promise<void>;
}

export async function openKeys(place: KeyPlace): Promise<OpenKeys> {
  const personal = await openKeyStore(place);
  try {
    const api = await openApiKeyStore(place, true);
    return {
      personal,
      api,
      async close() {
        await personal.close();
        await api.close();
      },
    };
  } catch (cause) {
    await personal.close();
    throw cause;
  }
}

/** Files that a place should have and has not: opening it would make them, and they would be empty. */
export function missingKeyFiles({ keyStore, dataFolder }: KeyPlace): readonly string[] {
  if (keyStore !== 'files') return [];
  return ['personal-keys.sqlite', 'api-keys.sqlite']
    .map((name) => join(dataFolder, name))
    .filter((f) => !existsSync(f));
}
