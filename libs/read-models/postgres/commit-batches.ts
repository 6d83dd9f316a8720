import { setImmediate } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { type BatchCommit, Fenced } from '../read-models.port';
import type { HeldPartition } from './held-partitions';
import { partitionLease } from './held-partitions';
import { prepared } from './prepared';
import { createWriter, type RowStatement, type Writer } from './row-writer';
import { quote } from './schema-name';

/**
 * A server closes a transaction whose owner says nothing for so long: one that was paused in the middle of a batch holds
 * up nobody who takes its place.
 */
const SILENCE_MAX_MS = 5_000;

/**
 * Every statement finds a batch of rows by key. A plan made once is right for ever, and whole tables need never be read.
 * A crash of the server may lose the last batches, rows and places together: they are folded from the log again.
 */
export const PLANNED = `SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_hashjoin = off;
  SET LOCAL enable_mergejoin = off; SET LOCAL enable_seqscan = off; SET LOCAL jit = off`;
const BEGIN = `BEGIN; ${PLANNED}; SET LOCAL synchronous_commit = off;
  SET LOCAL idle_in_transaction_session_timeout = ${SILENCE_MAX_MS}`;

/** Two writers who met in the middle: one of them was given up by the server. */
const DEADLOCK = '40P01';
const UNIQUE_VIOLATION = '23505';

export function createCommit(pool: Pool, schema: string, held: readonly HeldPartition[], fenced: boolean) {
  const writers = new Map<string, Writer>();
  const partitions = held.map(({ partition }) => partition);
  const leases = [held.map(({ partition }) => partitionLease(partition)), held.map(({ token }) => token)];
  // Whoever takes a lease locks its row for more than this; whoever renews it does not.
  const ownedSql = `SELECT 1 FROM ${quote(schema)}.leases
    JOIN unnest($1::text[], $2::bigint[]) AS held (name, token) USING (name, token) FOR KEY SHARE OF leases`;
  const moveSql = `UPDATE ${quote(schema)}.places AS place SET "checkpoint" = batch."checkpoint",
      "sequence" = batch."sequence", "caughtUp" = place."caughtUp" OR batch."caughtUp", "head" = batch."head",
      "writtenAt" = batch."writtenAt"
    FROM unnest($1::integer[], $2::bigint[], $3::text[], $4::bigint[], $5::boolean[], $6::bigint[], $7::text[])
      AS batch ("generationId", "from", "checkpoint", "sequence", "caughtUp", "head", "writtenAt")
    JOIN ${quote(schema)}.generations AS generation USING ("generationId")
    WHERE place."generationId" = batch."generationId" AND place."sequence" = batch."from"
      AND place."partition" = ANY ($8::integer[]) AND generation."state" <> 'retired'`;

  function writerOf(generationId: number, { table }: BatchCommit['changes'][number]): Writer {
    const name = `${generationId} ${table.name}`;
    const writer = writers.get(name) ?? createWriter({ schema, generationId, table });
    writers.set(name, writer);
    return writer;
  }

  async function checkOwner(client: PoolClient): Promise<void> {
    const { rowCount } = await client.query(prepared(ownedSql, leases));
    if (rowCount !== held.length) throw new Fenced();
  }

  async function move(client: PoolClient, batches: readonly BatchCommit[]): Promise<void> {
    const of = <Value>(value: (batch: BatchCommit) => Value) => batches.map(value);
    const { rowCount } = await client.query(
      prepared(moveSql, [
        of(({ generationId }) => generationId),
        of(({ from }) => from),
        of(({ checkpoint }) => (checkpoint === undefined ? null : JSON.stringify(checkpoint))),
        of(({ checkpoint }) => checkpoint?.sequence ?? -1),
        of(({ caughtUp }) => caughtUp),
        of(({ head }) => head),
        of(({ writtenAt }) => writtenAt),
        partitions,
      ]),
    );
    if (rowCount !== batches.length * partitions.length) throw new Overtaken();
  }

  return async (batches: readonly BatchCommit[]): Promise<'committed' | 'overtaken'> => {
    const client = await pool.connect();
    try {
      const sent: Promise<unknown>[] = [];
      const send = (statement: Promise<unknown>) => {
        // Looked at when all are sent; until then a fault is nobody's.
        statement.catch(() => undefined);
        sent.push(statement);
      };
      send(client.query(BEGIN));
      if (fenced) send(checkOwner(client));
      send(move(client, batches));
      for (const { generationId, changes } of batches) {
        for (const change of changes) {
          for (const statement of writerOf(generationId, change)(change.rows)) send(write(client, statement));
          // The server works on this while the next one is written out.
          await setImmediate();
        }
      }
      await allInOrder(sent);
      await client.query('COMMIT');
      client.release();
      return 'committed';
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => client.release(),
        () => client.release(true),
      );
      if (error instanceof Overtaken || (error as { code?: string }).code === DEADLOCK) return 'overtaken';
      throw error;
    }
  };
}

async function write(client: PoolClient, { table, sql, parameters, rows }: RowStatement): Promise<void> {
  const { rowCount } = await client.query(prepared(sql, parameters)).catch((error: Error & { code?: string }) => {
    if (error.code === UNIQUE_VIOLATION) throw new Error(`a row of ${table.name} is there already`, { cause: error });
    throw error;
  });
  if (rowCount !== rows) throw new Error(`a row of ${table.name} is not there`);
}

/** The first fault in the order of the statements: those behind it fail only because it did. */
async function allInOrder(sent: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(sent)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}

/** Leaves the transaction and nothing else. */
class Overtaken extends Error {}
