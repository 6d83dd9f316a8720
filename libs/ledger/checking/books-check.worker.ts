import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteEventStore } from '@event-store';
import { NEVER } from 'rxjs';
import { logFeed } from '../projecting/log-feed';
import type { BooksCheckData } from './check-in-thread';
import { followBooks } from './follow-books';

async function check({ folder }: BooksCheckData): Promise<void> {
  const stopping = new AbortController();
  parentPort?.on('message', () => {
    stopping.abort();
    parentPort?.close();
  });
  const store = await openSqliteEventStore({ folder, readOnly: true });
  try {
    await followBooks(logFeed(store, NEVER), stopping.signal, (checked) => parentPort?.postMessage(checked));
  } finally {
    await store.close();
  }
}

void check(workerData as BooksCheckData);
