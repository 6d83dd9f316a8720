import { parentPort, workerData } from 'node:worker_threads';
import { createBatchWriter } from './batch.writer';
import type { WriterAnswer, WriterRequest } from './writer.messages';
import { assertDurable, openForWriting } from './writing.connection';

/** The one connection that writes, in a thread of its own: while the disk works, commands are decided. */
const log = openForWriting((workerData as { readonly file: string }).file);
assertDurable(log);
const write = createBatchWriter(log);
let fenced = false;

const answer = (message: WriterAnswer): void => parentPort?.postMessage(message);

parentPort?.on('message', (request: WriterRequest) => {
  if (request === 'close') {
    log.close();
    parentPort?.close();
    return;
  }
  if (fenced) return;
  try {
    const started = performance.now();
    const sequences = write(request);
    answer({ sequences, milliseconds: performance.now() - started });
  } catch (cause) {
    // Never again in this process: the kernel may have dropped the pages, and a second try would seem to succeed.
    fenced = true;
    answer({ failed: String(cause) });
  }
});

answer({ opened: true });
