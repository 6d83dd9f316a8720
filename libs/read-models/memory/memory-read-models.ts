import { catchingUpOf } from '../catching-up';
import type { Projection } from '../projection';
import type { BatchCommit, Generation, ReadModelStore, Snapshot } from '../read-models.port';
import { digestOf } from '../row-digest';
import type { Row, Table } from '../table';
import { createTurns } from '../turns';
import { createMemoryTable, type MemoryTable } from './memory-table';

interface MemoryGeneration {
  about: Generation;
  readonly tables: ReadonlyMap<string, MemoryTable>;
}

/** Views that live as long as the process: for tests and short drills. */
export function createMemoryReadModels(): ReadModelStore {
  const generations = new Map<number, MemoryGeneration>();
  const turns = createTurns();
  let lastId = 0;

  function of(generationId: number): MemoryGeneration {
    const generation = generations.get(generationId);
    if (generation === undefined) throw new Error(`there is no generation ${generationId}`);
    return generation;
  }

  function liveOf({ name, version }: Pick<Projection, 'name' | 'version'>): MemoryGeneration | undefined {
    return [...generations.values()].find(
      ({ about }) => about.state === 'live' && about.projection === name && about.version === version,
    );
  }

  function retire(generation: MemoryGeneration | undefined, at: Generation['writtenAt']): void {
    if (generation) generation.about = { ...generation.about, state: 'retired', writtenAt: at };
  }

  return {
    read: (projection, work, options = {}) =>
      turns(async () => {
        const live = liveOf(projection);
        const reached = live?.about.checkpoint?.sequence ?? -1;
        const { asOf } = options;
        if (!live?.about.caughtUp || (asOf ?? -1) > reached) return catchingUpOf(projection, live?.about);
        const sequence = asOf ?? reached;
        return { sequence, answer: await work(snapshotOf(live, sequence, asOf)) };
      }),

    live: async (projection) => liveOf(projection)?.about,

    generations: async () => [...generations.values()].map(({ about }) => about),

    createGeneration: (projection, state, at) =>
      turns(() => {
        if (state === 'live') retire(liveOf(projection), at);
        lastId += 1;
        const about: Generation = {
          generationId: lastId,
          projection: projection.name,
          version: projection.version,
          state,
          caughtUp: false,
          checkpoint: undefined,
          head: null,
          writtenAt: at,
        };
        generations.set(lastId, {
          about,
          tables: new Map(projection.tables.map((table) => [table.name, createMemoryTable(table)])),
        });
        return about;
      }),

    load: async (generationId, table, keys) => {
      const stored = tableOf(of(generationId), table);
      return keys.map((key) => stored.get(key));
    },

    commit: (batches) =>
      turns(() => {
        if (!batches.every((batch) => isNext(generations.get(batch.generationId), batch))) return 'overtaken';
        // Everything is checked before anything is written: all or nothing.
        for (const { generation, changes } of placesOf(batches)) {
          for (const { table, rows } of changes) tableOf(generation, table).check(rows);
        }
        for (const { generation, changes, batch } of placesOf(batches)) {
          for (const { table, rows } of changes) tableOf(generation, table).write(rows);
          const { checkpoint, caughtUp, head, writtenAt } = batch;
          generation.about = { ...generation.about, checkpoint, caughtUp, head, writtenAt };
        }
        return 'committed';
      }),

    digest: (generationId, projection) =>
      turns(() => {
        const generation = of(generationId);
        return {
          sequence: generation.about.checkpoint?.sequence ?? -1,
          hash: digestOf(projection.tables.map((table) => [table, tableOf(generation, table).all()] as const)),
        };
      }),

    promote: (generationId, at) =>
      turns(() => {
        const candidate = of(generationId);
        retire(liveOf({ name: candidate.about.projection, version: candidate.about.version }), at);
        candidate.about = { ...candidate.about, state: 'live', caughtUp: true, writtenAt: at };
      }),

    dropGeneration: (generationId) =>
      turns(() => {
        generations.delete(generationId);
      }),

    close: async () => undefined,
  };

  function placesOf(batches: readonly BatchCommit[]) {
    return batches.map((batch) => ({ batch, changes: batch.changes, generation: of(batch.generationId) }));
  }
}

function isNext(generation: MemoryGeneration | undefined, { from }: BatchCommit): boolean {
  const about = generation?.about;
  return about !== undefined && about.state !== 'retired' && (about.checkpoint?.sequence ?? -1) === from;
}

function tableOf({ tables, about }: MemoryGeneration, { name }: Table): MemoryTable {
  const stored = tables.get(name);
  if (stored === undefined) throw new Error(`${about.projection} has no table ${name}`);
  return stored;
}

function snapshotOf(generation: MemoryGeneration, sequence: number, asOf: number | undefined): Snapshot {
  return {
    sequence,
    get: async <TableRow>(table: Table<TableRow>, key: readonly (string | number)[]) =>
      tableOf(generation, table as Table).get(key, asOf) as TableRow | undefined,
    find: async (table, query) =>
      tableOf(generation, table as Table).find(query as never, asOf) as readonly Row[] as never,
    asOf: (earlier) => snapshotOf(generation, earlier, earlier),
  };
}
