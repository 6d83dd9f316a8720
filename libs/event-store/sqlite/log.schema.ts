import type { DatabaseSync } from 'node:sqlite';

/** "CLog" in ASCII: tells a log from any other SQLite file. */
export const APPLICATION_ID = 0x434c6f67;
export const SCHEMA_VERSION = 1;

/**
 * `sequence` is the global order. Streams have small ascending numbers, so that new events go to the end of the index
 * whatever the streams are called: a text index over random names halves the rate by a million events.
 */
const TABLES = `
  CREATE TABLE streams (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE events (
    sequence INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    event_id TEXT NOT NULL,
    type TEXT NOT NULL,
    hash BLOB NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
  CREATE TABLE write_check (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT;
`;

export function createTables(log: DatabaseSync): void {
  log.exec('BEGIN IMMEDIATE');
  log.exec(TABLES);
  log.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
  log.exec('COMMIT');
}

export function pragma(database: DatabaseSync, name: string): unknown {
  const row = database.prepare(`PRAGMA ${name}`).get();
  return row === undefined ? undefined : Object.values(row)[0];
}
