import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type KeyStore, openPostgresKeyStore, openSqliteKeyStore } from '@event-store';
import type { EngineSettings } from '../configuration/engine.settings';
import { keysDatabase } from './databases';

/** Where the keys of personal data are kept, as it is configured. */
export async function openKeyStore(
  settings: Pick<EngineSettings, 'keyStore' | 'dataFolder' | 'postgresUrl' | 'postgresSchema'>,
): Promise<KeyStore> {
  if (settings.keyStore === 'postgres') return openPostgresKeyStore(keysDatabase(settings));
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  return openSqliteKeyStore(join(settings.dataFolder, 'personal-keys.sqlite'));
}
