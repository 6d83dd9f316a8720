import { join } from 'node:path';
import { openPostgresReadModels, openSqliteReadModels, type ReadModelStore } from '@read-models';
import type { Configuration } from '../configuration/configuration';
import { ConfigurationFault } from '../configuration/load-configuration';
import { viewsDatabase } from './databases';

/** The configured views, for a command line that builds beside the service. Throws ConfigurationFault for those in memory. */
export async function openViewsToWrite(configuration: Configuration): Promise<ReadModelStore> {
  const { readModels, dataFolder } = configuration;
  if (readModels === 'memory') {
    throw new ConfigurationFault(['READ_MODELS is memory: such views are in their service only']);
  }
  if (readModels === 'sqlite') return openSqliteReadModels({ file: join(dataFolder, 'views.sqlite') });
  const views = await openPostgresReadModels(viewsDatabase(configuration));
  return { ...views.wholeStore(), close: () => views.close() };
}
