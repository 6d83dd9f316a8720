import { join } from 'node:path';
import type { Configuration } from '../configuration/configuration';
import { ApiKeys } from './api-keys';
import { IN_MEMORY, openSqliteApiKeyStore } from './sqlite/sqlite.api-key-store';

/** The keys beside a log, for a command line that makes and revokes them while the service runs. */
export function openApiKeys({ dataFolder }: Pick<Configuration, 'dataFolder'>): ApiKeys {
  return new ApiKeys(openSqliteApiKeyStore(fileIn(dataFolder), false));
}

/** The keys as the service has them: made where there are none yet, and forgotten together with a log in memory. */
export function openServiceApiKeys({ dataFolder, eventStore }: Configuration): ApiKeys {
  return new ApiKeys(openSqliteApiKeyStore(eventStore === 'memory' ? IN_MEMORY : fileIn(dataFolder), true));
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'api-keys.sqlite');
}
