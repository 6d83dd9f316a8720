import { type AppendAnswer, OutcomeUnknown } from '../event-store.port';
import type { Append } from '../worker/append-batch';
import type { AppendOutcome } from './append.messages';
import { type AppendThread, startAppendThread } from './append-thread';
import { NoAnswer } from './within';

export interface AppenderOptions {
  readonly url: string;
  readonly appendTimeoutMs: number;
  readonly landsWithinMs: number;
}

export interface Appender {
  append(append: Append): Promise<AppendAnswer>;
  /** Resolves when everything that was accepted has its answer. */
  close(): Promise<void>;
}

interface Pending {
  answer(answer: AppendAnswer): void;
  fail(cause: Error): void;
  clock?: NodeJS.Timeout;
}

/**
 * Sends appends through a thread, started with the first of them, and holds every one to its time. A thread that ends,
 * or from which nothing at all was heard in that time, is left with all it has not answered, and another one is started.
 */
export function createAppender({ url, appendTimeoutMs, landsWithinMs }: AppenderOptions): Appender {
  const pending = new Map<number, Pending>();
  let thread: AppendThread | undefined;
  let appends = 0;
  let heard = 0;
  let drained = () => {};
  let isClosed = false;

  function settle(number: number): Pending | undefined {
    const found = pending.get(number);
    if (!found) return undefined;
    pending.delete(number);
    clearTimeout(found.clock);
    if (pending.size === 0) drained();
    return found;
  }

  const unknown = (number: number, cause: Error) => settle(number)?.fail(new OutcomeUnknown(landsWithinMs, { cause }));

  function leave(left: AppendThread, cause: Error): void {
    if (left !== thread) return;
    thread = undefined;
    left.end();
    for (const number of [...pending.keys()]) unknown(number, cause);
  }

  function answered(number: number, outcome: AppendOutcome): void {
    heard = performance.now();
    if ('unknown' in outcome) unknown(number, new Error(outcome.unknown));
    else if ('refused' in outcome) settle(number)?.fail(new RangeError(outcome.refused));
    else settle(number)?.answer(outcome);
  }

  function start(): AppendThread {
    const started: AppendThread = startAppendThread(url, {
      sent(numbers) {
        const sent = performance.now();
        for (const number of numbers) {
          const append = pending.get(number);
          if (append) append.clock = setTimeout(ranOut, appendTimeoutMs, number, sent);
        }
      },
      answered,
      lost: (cause) => leave(started, cause),
    });
    const ranOut = (number: number, sent: number) => {
      const cause = new NoAnswer(appendTimeoutMs);
      unknown(number, cause);
      if (heard >= sent || started !== thread) return;
      leave(started, cause);
      // At once: whoever sends again must not wait for a thread to start as well.
      if (!isClosed) thread = start();
    };
    return started;
  }

  return {
    append: (append) =>
      new Promise((answer, fail) => {
        thread ??= start();
        appends += 1;
        pending.set(appends, { answer, fail });
        thread.send(appends, append);
      }),
    async close() {
      isClosed = true;
      if (pending.size > 0) {
        await new Promise<void>((resolve) => {
          drained = resolve;
        });
      }
      const last = thread;
      thread = undefined;
      last?.end();
    },
  };
}
