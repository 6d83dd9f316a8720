import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ReadModelStore } from '../read-models.port';
import { projections } from '../registry';
import { openSqliteReadModels } from '../sqlite/sqlite-read-models';
import { foldedViews } from './folded-views.fixture';
import { histories } from './histories.fixture';

describe('every projection', () => {
  it('comes to the same rows in whatever batches the log is read', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }),
        async ({ log }, batches) => {
          const atOnce = await foldedViews(log);
          const inBatches = await foldedViews(log, undefined, batches);
          expect(await digests(inBatches)).toEqual(await digests(atOnce));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('comes to the same rows in memory and in SQLite', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.integer({ min: 1, max: 50 }), async ({ log }, batch) => {
        const folder = mkdtempSync(join(tmpdir(), 'projections-'));
        const sqlite = openSqliteReadModels({ file: join(folder, 'views.sqlite') });
        try {
          await foldedViews(log, sqlite, [batch]);
          expect(await digests(sqlite)).toEqual(await digests(await foldedViews(log)));
        } finally {
          await sqlite.close();
          rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has a name and tables of its own', () => {
    const names = projections.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const tables = projections.flatMap((projection) => projection.tables.map((table) => table.name));
    expect(new Set(tables).size).toBe(tables.length);
  });
});

async function digests(store: ReadModelStore): Promise<unknown[]> {
  return Promise.all(
    projections.map(async (projection) => {
      const live = await store.live(projection);
      if (live === undefined) throw new Error(`${projection.name} is not there`);
      return { projection: projection.name, ...(await store.digest(live.generationId, projection)) };
    }),
  );
}
