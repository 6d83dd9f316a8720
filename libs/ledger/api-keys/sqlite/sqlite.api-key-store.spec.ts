import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiKeyStore } from '../api-key.store';
import { describeApiKeyStoreContract } from '../api-key-store.contract';
import { openSqliteApiKeyStore } from './sqlite.api-key-store';

describe('API keys in a file', () => {
  let folder: string;
  let opened: ApiKeyStore[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'capture-ledger-api-keys-'));
    opened = [];
  });

  afterEach(async () => {
    for (const store of opened) await store.close();
    rmSync(folder, { recursive: true });
  });

  describeApiKeyStoreContract('sqlite', async () => {
    const store = openSqliteApiKeyStore(join(folder, 'api-keys.sqlite'), true);
    opened.push(store);
    return store;
  });
});
