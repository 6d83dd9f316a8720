import { join } from 'node:path';
import { openPostgresReadModels, openSqliteReader, type ReadModelReader } from '@read-models';
import type { Configuration } from '../configuration/configuration';
import { ConfigurationFault } from '../configuration/load-configuration';
import { viewsDatabase } from './databases';

/** The configured views, for a command line that asks them beside the service. Throws ConfigurationFault for those in memory. */
export async function openViewsToRead(configuration: Configuration): Promise<ReadModelReader> {
  const { readModels, dataFolder } = configuration;
  if (readModels === 'memory') {
    throw new ConfigurationFault(['READ_MODELS is memory: such views are in their service only']);
  }
  if (readModels === 'sqlite') return openSqliteReader({ file: join(dataFolder, 'views.sqlite') });
  return openPostgresReadModels(viewsDatabase(configuration));
}
