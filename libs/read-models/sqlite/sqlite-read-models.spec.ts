import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeReadModelsContract } from '../contract/read-models.contract';
import { openSqliteReadModels } from './sqlite-read-models';

describeReadModelsContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-models-'));
  const store = openSqliteReadModels({ file: join(folder, 'views.sqlite') });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
