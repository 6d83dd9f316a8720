import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeReadModelsContract } from '../contract/read-models.contract';
import { foldedViews } from '../projections/folded-views.fixture';
import { findOrders } from '../projections/orders/orders.reader';
import { createTestLog, OPENED } from '../runner/log.fixture';
import { openSqliteReadModels } from './sqlite-read-models';
import { openSqliteReader } from './sqlite-reader';

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'read-models-'));
}

describeReadModelsContract('SQLite', async () => {
  const folder = temporaryFolder();
  const store = openSqliteReadModels({ file: join(folder, 'views.sqlite') });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});

describe('the file of the views', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder, 'views.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read by others while it is written, and may come into being after they begin', async () => {
    const reader = openSqliteReader({ file });
    const question = { merchantId: 'm', limit: 1 };
    expect(await findOrders(reader, question)).toMatchObject({ catchingUp: { sequence: -1 } });

    const store = openSqliteReadModels({ file });
    await foldedViews(createTestLog([OPENED]), store);
    expect(await findOrders(reader, question)).toEqual({ sequence: 0, answer: { items: [] } });
    await reader.close();
    await store.close();
  });

  it('goes on after it was closed', async () => {
    const first = openSqliteReadModels({ file });
    await foldedViews(createTestLog([OPENED]), first);
    const before = await first.generations();
    await first.close();
    const second = openSqliteReadModels({ file });
    expect(await second.generations()).toEqual(before);
    await second.close();
  });

  it('is refused when it is damaged, saying that it may be deleted', () => {
    writeFileSync(file, 'this is no database, whatever its name says; '.repeat(100));
    expect(() => openSqliteReadModels({ file })).toThrow('may be deleted');
  });
});
