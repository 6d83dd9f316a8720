import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createMemoryReadModels,
  openPostgresReadModels,
  openSqliteReadModels,
  type ReadModelStore,
} from '@read-models';
import { freshSchema } from '@testing';

/** An empty place for views, which is removed when it is closed. */
export interface EmptyViews {
  readonly store: ReadModelStore;
  close(): Promise<void>;
}

export async function viewsInMemory(): Promise<EmptyViews> {
  const store = createMemoryReadModels();
  return { store, close: () => store.close() };
}

export async function viewsOnSqlite(): Promise<EmptyViews> {
  const folder = await mkdtemp(join(tmpdir(), 'views-'));
  const store = openSqliteReadModels({ file: join(folder, 'views.sqlite') });
  return {
    store,
    async close() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

export async function viewsOnPostgres(): Promise<EmptyViews> {
  const at = await freshSchema();
  const models = await openPostgresReadModels(at);
  return {
    store: models.wholeStore(),
    async close() {
      await models.close();
      await at.drop();
    },
  };
}
