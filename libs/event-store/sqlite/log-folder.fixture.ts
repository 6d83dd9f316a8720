import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '../event-store.port';
import { openSqliteEventStore, type SqliteLogOptions } from './sqlite.event-store';

/** For specs: a log in a folder of its own, which goes away with the test. */
export interface LogFolder {
  readonly folder: string;
  open(options?: Omit<SqliteLogOptions, 'folder'>): Promise<EventStore>;
  cleanUp(): Promise<void>;
}

export function logFolder(): LogFolder {
  const folder = mkdtempSync(join(tmpdir(), 'capture-ledger-log-'));
  const opened: EventStore[] = [];
  return {
    folder,
    async open(options) {
      const store = await openSqliteEventStore({ folder, ...options });
      opened.push(store);
      return store;
    },
    async cleanUp() {
      await Promise.all(opened.map((store) => store.close()));
      rmSync(folder, { recursive: true });
    },
  };
}
