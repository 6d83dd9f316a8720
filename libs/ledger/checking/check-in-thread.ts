import { once } from 'node:events';
import { join } from 'node:path';
import { startWorker } from '@event-store';
import type { BooksCheck, BooksChecked } from './books-check';

/** What the thread is started with. */
export interface BooksCheckData {
  readonly folder: string;
}

/** Checks an embedded log in a thread of its own: a cut-off with a million entries takes seconds to derive. */
export function checkInThread(workerData: BooksCheckData, onFault: (fault: Error) => void): BooksCheck {
  const worker = startWorker(join(__dirname, 'books-check.worker'), { workerData });
  const ended = once(worker, 'exit').catch(() => undefined);
  let checked: BooksChecked = { throughSequence: -1 };
  let fault: Error | undefined;
  worker.on('message', (message: BooksChecked) => {
    checked = message;
  });
  worker.on('error', (cause) => {
    fault = cause as Error;
    onFault(fault);
  });
  return {
    checked: () => checked,
    fault: () => fault,
    async stop() {
      worker.postMessage('stop');
      await ended;
    },
  };
}
