import { type Kysely, sql, type Transaction } from 'kysely';
import { ALL_PARTITIONS } from '../partitions';
import type { Projection } from '../projection';
import type { Checkpoint, Generation } from '../read-models.port';
import type { Database, PlaceTable } from './database';
import { quote } from './schema-name';
import { createSql, finishSql, prefixOf } from './table-sql';

/** A generation as one of its partitions has it. */
export interface PlacedGeneration extends PlaceTable {
  readonly projection: string;
  readonly version: number;
  readonly state: Generation['state'];
}

type Named = Pick<Projection, 'name' | 'version'>;

/** What generations are, in one schema. Whoever makes, promotes or drops one is alone with it. */
export function createGenerations(db: Kysely<Database>, schema: string) {
  function alone<Answer>(work: (transaction: Transaction<Database>) => Promise<Answer>): Promise<Answer> {
    return db.transaction().execute(async (transaction) => {
      // Shuts out others who would, and no reader and no batch.
      await sql`LOCK TABLE ${sql.table(`${schema}.generations`)} IN SHARE ROW EXCLUSIVE MODE`.execute(transaction);
      return work(transaction.withSchema(schema) as Transaction<Database>);
    });
  }

  return {
    all: () => placed(db).orderBy('generations.generationId').orderBy('partition').execute(),

    live: (projection: Named) => placedLive(db, projection),

    /** Unless a live one is there that the caller has not seen. */
    make: (projection: Projection, state: 'live' | 'candidate', at: string, seen: number | undefined) =>
      alone(async (transaction) => {
        const live = state === 'live' ? await placedLive(transaction, projection) : [];
        if (live[0] !== undefined && live[0].generationId !== seen) return live;
        if (state === 'live') await retireLive(transaction, projection, at);
        const { generationId } = await insert(transaction, projection, state, at);
        for (const table of projection.tables) {
          for (const statement of createSql({ schema, generationId, table }))
            await sql.raw(statement).execute(transaction);
        }
        const finishing = projection.tables.flatMap((table) => finishSql({ schema, generationId, table }));
        await transaction
          .updateTable('generations')
          .set({ finishing: sql`${JSON.stringify(finishing)}::jsonb` })
          .where('generationId', '=', generationId)
          .execute();
        return placed(transaction).where('generations.generationId', '=', generationId).execute();
      }),

    /** Builds the indexes, once. Batches of others wait for it, so that it is no part of a batch itself. */
    finish: (generationId: number) => alone((transaction) => finish(transaction, generationId)),

    promote: (generationId: number, at: string) =>
      alone(async (transaction) => {
        const candidate = await transaction
          .selectFrom('generations')
          .selectAll()
          .where('generationId', '=', generationId)
          .executeTakeFirst();
        if (candidate === undefined) throw new Error(`there is no generation ${generationId}`);
        await finish(transaction, generationId);
        await retireLive(transaction, { name: candidate.projection, version: candidate.version }, at);
        await transaction
          .updateTable('generations')
          .set({ state: 'live' })
          .where('generationId', '=', generationId)
          .execute();
        await transaction
          .updateTable('places')
          .set({ caughtUp: true, writtenAt: at })
          .where('generationId', '=', generationId)
          .execute();
      }),

    drop: (generationId: number) =>
      alone(async (transaction) => {
        const { rows } = await sql<{ tablename: string }>`
          SELECT tablename FROM pg_catalog.pg_tables
          WHERE schemaname = ${schema} AND starts_with(tablename::text, ${prefixOf(generationId)})`.execute(
          transaction,
        );
        for (const { tablename } of rows) {
          await sql.raw(`DROP TABLE ${quote(schema)}.${quote(tablename)}`).execute(transaction);
        }
        await transaction.deleteFrom('generations').where('generationId', '=', generationId).execute();
      }),
  };
}

/** Where a generation stands as a whole: where the hindmost of these partitions does. */
export function generationOf(places: readonly PlacedGeneration[]): Generation | undefined {
  const [hindmost] = places.toSorted((a, b) => a.sequence - b.sequence);
  if (hindmost === undefined) return undefined;
  const { generationId, projection, version, state, checkpoint, head } = hindmost;
  return {
    ...{ generationId, projection, version, state, head },
    caughtUp: places.every(({ caughtUp }) => caughtUp),
    checkpoint: checkpoint === null ? undefined : (JSON.parse(checkpoint) as Checkpoint),
    writtenAt: places.map(({ writtenAt }) => writtenAt).reduce((a, b) => (a < b ? b : a)),
  };
}

function placed(db: Kysely<Database>) {
  return db
    .selectFrom('generations')
    .innerJoin('places', (join) => join.onRef('places.generationId', '=', 'generations.generationId'))
    .select([
      'generations.generationId as generationId',
      'projection',
      'version',
      'state',
      'partition',
      'sequence',
      'checkpoint',
      'caughtUp',
      'head',
      'writtenAt',
    ]);
}

function placedLive(db: Kysely<Database>, { name, version }: Named): Promise<PlacedGeneration[]> {
  return placed(db).where('projection', '=', name).where('version', '=', version).where('state', '=', 'live').execute();
}

async function insert(
  transaction: Transaction<Database>,
  { name, version }: Named,
  state: Generation['state'],
  at: string,
): Promise<{ readonly generationId: number }> {
  const made = await transaction
    .insertInto('generations')
    .values({ projection: name, version, state, createdAt: at, finishing: null })
    .returning('generationId')
    .executeTakeFirstOrThrow();
  const place = { ...made, sequence: -1, checkpoint: null, caughtUp: false, head: null, writtenAt: at };
  await transaction
    .insertInto('places')
    .values(ALL_PARTITIONS.map((partition) => ({ ...place, partition })))
    .execute();
  return made;
}

async function finish(transaction: Transaction<Database>, generationId: number): Promise<void> {
  const found = await transaction
    .selectFrom('generations')
    .select('finishing')
    .where('generationId', '=', generationId)
    .executeTakeFirst();
  for (const statement of found?.finishing ?? []) await sql.raw(statement).execute(transaction);
  await transaction
    .updateTable('generations')
    .set({ finishing: null })
    .where('generationId', '=', generationId)
    .execute();
}

async function retireLive(transaction: Transaction<Database>, { name, version }: Named, at: string): Promise<void> {
  const retired = await transaction
    .updateTable('generations')
    .set({ state: 'retired' })
    .where('projection', '=', name)
    .where('version', '=', version)
    .where('state', '=', 'live')
    .returning('generationId')
    .execute();
  for (const { generationId } of retired) {
    await transaction.updateTable('places').set({ writtenAt: at }).where('generationId', '=', generationId).execute();
  }
}
