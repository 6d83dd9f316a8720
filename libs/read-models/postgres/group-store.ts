import type { Pool } from 'pg';
import type { Projection } from '../projection';
import type { Generation, ReadModelStore } from '../read-models.port';
import type { Column, Row } from '../table';
import { createCommit, PLANNED } from './commit-batches';
import { inTransaction } from './connections';
import { digestOfGeneration } from './digest';
import { loadSql } from './find-sql';
import { type createGenerations, generationOf, type PlacedGeneration } from './generations';
import type { HeldPartition } from './held-partitions';
import { createReader } from './postgres-reader';
import { prepared } from './prepared';
import { arrayParameter, rowDecoder } from './row-codec';
import { TEXT_ROWS } from './text-rows';

interface GroupParts {
  readonly readers: Pool;
  readonly writers: Pool;
  readonly schema: string;
  readonly generations: ReturnType<typeof createGenerations>;
  readonly held: readonly HeldPartition[];
  /** Whether a batch counts only while the leases are held. */
  readonly fenced: boolean;
}

/** Partitions that stand at the same place, as one store. */
export function createGroupStore({ readers, writers, schema, generations, held, fenced }: GroupParts): ReadModelStore {
  const partitions = held.map(({ partition }) => partition);
  const commit = createCommit(writers, schema, held, fenced);
  /** The live generations as this store last saw them. */
  const seen = new Map<string, number>();
  const finished = new Set<number>();

  function ownOf(places: readonly PlacedGeneration[]): Generation | undefined {
    const own = places.filter(({ partition }) => partitions.includes(partition));
    return generationOf(own);
  }

  function together(places: readonly PlacedGeneration[]): Generation | undefined {
    const own = places.filter(({ partition }) => partitions.includes(partition));
    const [first] = own;
    if (own.some(({ sequence }) => sequence !== first?.sequence)) {
      throw new Error(`partitions of ${first?.projection} stand at different places and cannot go on as one`);
    }
    return generationOf(own);
  }

  return {
    ...createReader(readers, schema, partitions),

    async live(projection) {
      const live = together(await generations.live(projection));
      if (live) seen.set(nameOf(projection), live.generationId);
      return live;
    },

    async generations() {
      const all = Map.groupBy(await generations.all(), ({ generationId }) => generationId);
      return [...all.values()].flatMap((places) => {
        const own = ownOf(places);
        const whole = generationOf(places);
        return own && whole ? [{ ...own, writtenAt: whole.writtenAt }] : [];
      });
    },

    async createGeneration(projection, state, at) {
      const name = nameOf(projection);
      const made = together(await generations.make(projection, state, at, seen.get(name)));
      if (made === undefined) throw new Error(`the generation of ${projection.name} has no places`);
      if (state === 'live') seen.set(name, made.generationId);
      return made;
    },

    load: async (generationId, table, keys) => {
      if (keys.length === 0) return [];
      return inTransaction(writers, `BEGIN READ ONLY; ${PLANNED}`, async (client) => {
        const columns = table.key.map((name, index) =>
          arrayParameter(
            name,
            table.columns[name] as Column,
            keys.map((key) => key[index]),
          ),
        );
        const statement = prepared(loadSql({ schema, generationId, table }), columns);
        const { rows } = await client.query<(string | null)[]>({ ...statement, ...TEXT_ROWS });
        const decode = rowDecoder(table.columns, Object.keys(table.columns));
        const loaded: (Row | undefined)[] = keys.map(() => undefined);
        for (const values of rows) loaded[Number(values.at(-1)) - 1] = decode(values);
        return loaded;
      });
    },

    async commit(batches) {
      for (const { generationId, caughtUp } of batches) {
        if (!caughtUp || finished.has(generationId)) continue;
        await generations.finish(generationId);
        finished.add(generationId);
      }
      return commit(batches);
    },

    digest: (generationId, projection) => digestOfGeneration(writers, schema, generationId, projection),

    promote: (generationId, at) => generations.promote(generationId, at),

    dropGeneration: (generationId) => generations.drop(generationId),

    // The connections are the business of whoever opened them.
    close: async () => undefined,
  };
}

function nameOf({ name, version }: Projection): string {
  return `${name} ${version}`;
}
