import { join } from 'node:path';
import { type Append, packAppends } from '../worker/append-batch';
import { startWorker } from '../worker/start-worker';
import type { AppendOutcome, AppendThreadMessage, NumberedBatch } from './append.messages';

export interface AppendThread {
  send(number: number, append: Append): void;
  end(): void;
}

export interface AppendThreadListener {
  sent(numbers: readonly number[]): void;
  answered(number: number, outcome: AppendOutcome): void;
  /** It ended without being asked to; it answers nothing any more. */
  lost(cause: Error): void;
}

/** Starts a thread that sends appends. What is handed over in one turn of the event loop travels together. */
export function startAppendThread(url: string, listener: AppendThreadListener): AppendThread {
  const worker = startWorker(join(__dirname, 'append.worker'), { workerData: { url } });
  let waiting: (readonly [number, Append])[] = [];
  let isUp = false;
  let scheduled = false;

  function post(): void {
    scheduled = false;
    if (waiting.length === 0) return;
    const numbers = waiting.map(([number]) => number);
    const batch = packAppends(waiting.map(([, append]) => append));
    waiting = [];
    worker.postMessage({ numbers, batch } satisfies NumberedBatch, [batch.payload]);
    listener.sent(numbers);
  }

  worker.on('message', (message: AppendThreadMessage) => {
    if ('up' in message) {
      isUp = true;
      post();
      return;
    }
    for (const [number, outcome] of message) listener.answered(number, outcome);
  });
  worker.on('error', (cause) => listener.lost(cause as Error));
  worker.on('exit', () => listener.lost(new Error('the thread that appends has ended')));

  return {
    send(number, append) {
      waiting.push([number, append]);
      if (!isUp || scheduled) return;
      scheduled = true;
      setImmediate(post);
    },
    end() {
      worker.terminate();
    },
  };
}
