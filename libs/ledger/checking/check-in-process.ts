import { setTimeout as sleep } from 'node:timers/promises';
import type { Duties } from '../duties/duties';
import type { OpenLedger } from '../opening/open-ledger';
import { logFeed } from '../projecting/log-feed';
import type { BooksCheck, BooksChecked } from './books-check';
import { followBooks } from './follow-books';

/** Between two questions whose work it is, and after a log that could not be read. */
const ASK_AGAIN_MS = 5_000;

/** Checks a log that no other thread can see, or one on a server: there whoever has the duty does it for all. */
export function checkInProcess(
  { store, appended }: OpenLedger,
  duties: Duties,
  onFault: (fault: Error) => void,
): BooksCheck {
  const stopping = new AbortController();
  let checked: BooksChecked = { throughSequence: -1 };
  let fault: Error | undefined;
  const tell = (now: BooksChecked) => {
    checked = now;
    fault = undefined;
  };

  async function keepChecking(): Promise<void> {
    while (!stopping.signal.aborted && checked.difference === undefined) {
      try {
        if (await duties.isOurs('books-check')) await followBooks(logFeed(store, appended), stopping.signal, tell);
      } catch (cause) {
        fault = cause as Error;
        onFault(fault);
      }
      await sleep(ASK_AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const ended = keepChecking();
  return {
    checked: () => checked,
    fault: () => fault,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
