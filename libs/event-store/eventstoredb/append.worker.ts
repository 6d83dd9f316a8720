import { parentPort, workerData } from 'node:worker_threads';
import { unpackAppends } from '../worker/append-batch';
import type { AppendOutcome, AppendThreadMessage, NumberedBatch } from './append.messages';
import { appendSender } from './append-sender';

/** The client that appends, in a thread of its own: where it fails in a way that cannot be caught, only this ends. */
const send = appendSender((workerData as { readonly url: string }).url);
let answers: (readonly [number, AppendOutcome])[] = [];

const post = (message: AppendThreadMessage): void => parentPort?.postMessage(message);

function answer(number: number, outcome: AppendOutcome): void {
  // All answers of one turn of the event loop travel together.
  if (answers.length === 0) {
    setImmediate(() => {
      post(answers);
      answers = [];
    });
  }
  answers.push([number, outcome]);
}

parentPort?.on('message', ({ numbers, batch }: NumberedBatch) => {
  for (const [place, append] of unpackAppends(batch).entries()) {
    send(append).then((outcome) => answer(numbers[place] ?? 0, outcome));
  }
});

post({ up: true });
