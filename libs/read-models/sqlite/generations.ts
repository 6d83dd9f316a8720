import type { Projection } from '../projection';
import type { BatchCommit, Checkpoint, Generation } from '../read-models.port';
import type { Connection } from './connection';
import { createSql, prefixOf } from './table-sql';

export const GENERATIONS_SQL = `CREATE TABLE IF NOT EXISTS generations (
  "generationId" INTEGER PRIMARY KEY AUTOINCREMENT,
  "projection" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('live', 'candidate', 'retired')),
  "caughtUp" INTEGER NOT NULL,
  "sequence" INTEGER NOT NULL,
  "checkpoint" TEXT,
  "head" INTEGER,
  "writtenAt" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS "oneLiveGeneration" ON generations ("projection", "version") WHERE "state" = 'live'`;

const COLUMNS = '"generationId", "projection", "version", "state", "caughtUp", "checkpoint", "head", "writtenAt"';

export function allGenerations({ prepare }: Connection): Generation[] {
  return prepare(`SELECT ${COLUMNS} FROM generations ORDER BY "generationId"`).all().map(generationOf);
}

export function liveGeneration(
  { prepare }: Connection,
  { name, version }: Pick<Projection, 'name' | 'version'>,
): Generation | undefined {
  const sql = `SELECT ${COLUMNS} FROM generations WHERE "projection" = ? AND "version" = ? AND "state" = 'live'`;
  const found = prepare(sql).get(name, version);
  return found && generationOf(found);
}

export function createGeneration(
  { prepare, database }: Connection,
  projection: Projection,
  state: 'live' | 'candidate',
  at: string,
): Generation {
  const { name, version } = projection;
  if (state === 'live') retireLive({ prepare }, { name, version }, at);
  const { lastInsertRowid } = prepare(
    `INSERT INTO generations ("projection", "version", "state", "caughtUp", "sequence", "writtenAt") VALUES (?, ?, ?, 0, -1, ?)`,
  ).run(name, version, state, at);
  const generationId = Number(lastInsertRowid);
  for (const table of projection.tables) {
    for (const sql of createSql({ table, generationId })) database.exec(sql);
  }
  return {
    generationId,
    projection: name,
    version,
    state,
    caughtUp: false,
    checkpoint: undefined,
    head: null,
    writtenAt: at,
  };
}

/** Moves the checkpoint if the generation stands where the batch began; answers whether it did. */
export function moveCheckpoint({ prepare }: Connection, batch: BatchCommit): boolean {
  const { checkpoint, caughtUp, head, writtenAt, generationId, from } = batch;
  const { changes } = prepare(
    `UPDATE generations SET "checkpoint" = ?, "sequence" = ?, "caughtUp" = ?, "head" = ?, "writtenAt" = ?
      WHERE "generationId" = ? AND "sequence" = ? AND "state" <> 'retired'`,
  ).run(
    checkpoint === undefined ? null : JSON.stringify(checkpoint),
    checkpoint?.sequence ?? -1,
    caughtUp ? 1 : 0,
    head,
    writtenAt,
    generationId,
    from,
  );
  return Number(changes) === 1;
}

export function promote(connection: Connection, generationId: number, at: string): void {
  const candidate = allGenerations(connection).find((generation) => generation.generationId === generationId);
  if (candidate === undefined) throw new Error(`there is no generation ${generationId}`);
  retireLive(connection, { name: candidate.projection, version: candidate.version }, at);
  connection
    .prepare(`UPDATE generations SET "state" = 'live', "caughtUp" = 1, "writtenAt" = ? WHERE "generationId" = ?`)
    .run(at, generationId);
}

export function dropGeneration({ prepare, database }: Connection, generationId: number): void {
  const tables = prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB ?`).all(
    `${prefixOf(generationId)}*`,
  ) as unknown as [string][];
  for (const [name] of tables) database.exec(`DROP TABLE "${name}"`);
  prepare('DELETE FROM generations WHERE "generationId" = ?').run(generationId);
}

function retireLive({ prepare }: Pick<Connection, 'prepare'>, of: { name: string; version: number }, at: string): void {
  prepare(
    `UPDATE generations SET "state" = 'retired', "writtenAt" = ?
      WHERE "projection" = ? AND "version" = ? AND "state" = 'live'`,
  ).run(at, of.name, of.version);
}

function generationOf(values: unknown): Generation {
  const [generationId, projection, version, state, caughtUp, checkpoint, head, writtenAt] = values as [
    bigint,
    string,
    bigint,
    Generation['state'],
    bigint,
    string | null,
    bigint | null,
    string,
  ];
  return {
    generationId: Number(generationId),
    projection,
    version: Number(version),
    state,
    caughtUp: caughtUp === 1n,
    checkpoint: checkpoint === null ? undefined : (JSON.parse(checkpoint) as Checkpoint),
    head: head === null ? null : Number(head),
    writtenAt,
  };
}
