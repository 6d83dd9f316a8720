import { join } from 'node:path';
import type { EngineSettings } from '../configuration/engine.settings';
import { keysDatabase } from '../opening/databases';
import type { ApiKeyStore } from './api-key.store';
import { ApiKeys } from './api-keys';
import { openPostgresApiKeyStore } from './postgres/postgres.api-key-store';
import { IN_MEMORY, openSqliteApiKeyStore } from './sqlite/sqlite.api-key-store';

/** The keys beside a log in a data folder, for whoever makes and revokes them while the service runs. */
export function openApiKeys({ dataFolder }: Pick<EngineSettings, 'dataFolder'>): ApiKeys {
  return new ApiKeys(openSqliteApiKeyStore(fileIn(dataFolder), false));
}

/** The same, wherever the configuration says that the keys are. */
export async function openConfiguredApiKeys(settings: EngineSettings): Promise<ApiKeys> {
  if (settings.keyStore === 'files') return openApiKeys(settings);
  return new ApiKeys(await openPostgresApiKeyStore(keysDatabase(settings)));
}

/** The keys as the service has them: made where there are none yet, and forgotten together with a log in memory. */
export async function openServiceApiKeys(settings: EngineSettings): Promise<ApiKeys> {
  if (settings.eventStore === 'memory') return new ApiKeys(openSqliteApiKeyStore(IN_MEMORY, true));
  if (settings.keyStore === 'postgres') return openConfiguredApiKeys(settings);
  return new ApiKeys(openSqliteApiKeyStore(fileIn(settings.dataFolder), true));
}

/** The store itself, for whoever carries keys from one to another. */
export async function openApiKeyStore(
  place: Pick<EngineSettings, 'keyStore' | 'dataFolder' | 'postgresUrl' | 'postgresSchema'>,
  mayCreate: boolean,
): Promise<ApiKeyStore> {
  return place.keyStore === 'postgres'
    ? openPostgresApiKeyStore(keysDatabase(place))
    : openSqliteApiKeyStore(fileIn(place.dataFolder), mayCreate);
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'api-keys.sqlite');
}
