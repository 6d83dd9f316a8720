import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryReadModels, openPostgresReadModels, openSqliteReadModels } from '@read-models';
import { describePostgres, freshSchema } from '@testing';
import { describeAsOf } from './as-of.property';

describeAsOf('memory', 25, async () => {
  const store = createMemoryReadModels();
  return { store, close: () => store.close() };
});

describeAsOf('SQLite', 8, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'views-'));
  const store = openSqliteReadModels({ file: join(folder, 'views.sqlite') });
  return {
    store,
    async close() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

describePostgres('on a server', () => {
  describeAsOf('PostgreSQL', 2, async () => {
    const at = await freshSchema();
    const models = await openPostgresReadModels(at);
    return {
      store: models.wholeStore(),
      async close() {
        await models.close();
        await at.drop();
      },
    };
  });
});
