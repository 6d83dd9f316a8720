import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { createTables, pragma } from './log.schema';
import { assertDurable, openForWriting } from './writing.connection';

describe('a connection that writes', () => {
  let folder: string;
  let connection: DatabaseSync;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'capture-ledger-log-'));
    connection = openForWriting(join(folder, 'log.sqlite'));
    createTables(connection);
  });

  afterEach(() => {
    connection.close();
    rmSync(folder, { recursive: true });
  });

  it('has pages of 8 KiB, a write-ahead log, and waits for the disk at every commit', () => {
    assertDurable(connection);
    expect(['page_size', 'journal_mode', 'synchronous'].map((name) => pragma(connection, name))).toEqual([
      8192,
      'wal',
      2,
    ]);
  });

  it('is not used when the driver has lowered a setting', () => {
    connection.exec('PRAGMA synchronous = NORMAL');
    expect(() => assertDurable(connection)).toThrow('did not keep synchronous = 2, it is 1');
  });

  it('is not used without a write-ahead log', () => {
    connection.exec('PRAGMA journal_mode = DELETE');
    expect(() => assertDurable(connection)).toThrow('did not keep journal_mode = wal, it is delete');
  });
});
