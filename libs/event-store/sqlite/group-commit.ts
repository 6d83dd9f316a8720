import { once } from 'node:events';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { type AppendAnswer, OutcomeUnknown } from '../event-store.port';
import { type Append, packAppends } from '../worker/append-batch';
import { startWorker } from '../worker/start-worker';
import type { WriterAnswer, WriterRequest } from './writer.messages';

/** What one commit took with it. */
export interface CommittedGroup {
  readonly appends: number;
  readonly events: number;
  readonly milliseconds: number;
}

/**
 * What is handed to the writer at once. What waits behind it waits with its callers, who have no answer yet; so memory
 * is bounded here and the queue by the number of callers.
 */
const BATCH_BYTES_MAX = 16 * 1024 * 1024;

/** A commit that failed is in doubt until the log is opened again; nothing of this process can land after that. */
const LANDS_WITHIN_MS = 5_000;

interface Waiting extends Append {
  readonly bytes: number;
  answer(answer: AppendAnswer): void;
  fail(cause: Error): void;
}

export interface GroupCommit {
  append(append: Append): Promise<AppendAnswer>;
  /** Why appends cannot succeed, if they cannot. */
  fault(): Error | undefined;
  /** Takes nothing more, and resolves when everything that waits has its answer. */
  drain(): Promise<void>;
  /** Lets go of the file. */
  close(): Promise<void>;
}

/** Gathers appends while a commit is on its way to the disk; they share the next one. */
export async function startGroupCommit(file: string, onCommit?: (group: CommittedGroup) => void): Promise<GroupCommit> {
  const worker = startWorker(join(__dirname, 'writer.worker'), { workerData: { file } });
  await once(worker, 'message');
  const ended = once(worker, 'exit');
  let waiting: Waiting[] = [];
  let inFlight: readonly Waiting[] = [];
  let scheduled = false;
  let fault: Error | undefined;
  let closing = false;
  let drained = () => {};

  function fence(cause: Error): void {
    fault ??= cause;
    const unanswered = [...inFlight, ...waiting];
    inFlight = [];
    waiting = [];
    for (const append of unanswered) append.fail(new OutcomeUnknown(LANDS_WITHIN_MS, { cause }));
    drained();
  }

  function post(): void {
    scheduled = false;
    if (inFlight.length > 0 || waiting.length === 0) return;
    const count = fitting(waiting);
    inFlight = waiting.slice(0, count);
    waiting = waiting.slice(count);
    const batch = packAppends(inFlight);
    send(worker, batch, [batch.payload]);
  }

  worker.on('message', (message: WriterAnswer) => {
    if ('opened' in message) return;
    if ('failed' in message) return fence(new Error(`the commit failed: ${message.failed}`));
    const committed = inFlight;
    inFlight = [];
    post();
    committed.forEach((append, index) => {
      const sequence = message.sequences[index] ?? 0;
      append.answer(sequence === 0 ? { appended: false } : { appended: true, cursor: String(sequence) });
    });
    onCommit?.(groupOf(committed, message));
    if (inFlight.length === 0) drained();
  });
  worker.on('error', (cause) => fence(cause as Error));
  worker.on('exit', () => fence(new Error('the writer has ended')));

  return {
    append: (append) =>
      new Promise((answer, fail) => {
        if (closing) return fail(new Error('the store is closed'));
        if (fault) return fail(new OutcomeUnknown(LANDS_WITHIN_MS, { cause: fault }));
        const bytes = append.events.reduce((sum, event) => sum + event.bytes.length, 0);
        waiting.push({ ...append, bytes, answer, fail });
        if (scheduled || inFlight.length > 0) return;
        // Not at once: everything that this turn of the event loop still appends shares the commit.
        scheduled = true;
        setImmediate(post);
      }),
    fault: () => (closing ? new Error('the store is closed') : fault),
    async drain() {
      closing = true;
      if (inFlight.length + waiting.length === 0) return;
      await new Promise<void>((resolve) => {
        drained = resolve;
      });
    },
    async close() {
      send(worker, 'close');
      await ended;
    },
  };
}

function send(worker: Worker, request: WriterRequest, transfer: readonly ArrayBuffer[] = []): void {
  worker.postMessage(request, transfer);
}

/** How many of the first go together; at least one, however large. */
function fitting(waiting: readonly Waiting[]): number {
  let bytes = 0;
  const over = waiting.findIndex((append) => {
    bytes += append.bytes;
    return bytes > BATCH_BYTES_MAX;
  });
  return over === -1 ? waiting.length : Math.max(over, 1);
}

function groupOf(
  committed: readonly Waiting[],
  message: { sequences: readonly number[]; milliseconds: number },
): CommittedGroup {
  const won = committed.filter((_, index) => message.sequences[index] !== 0);
  return {
    appends: committed.length,
    events: won.reduce((sum, append) => sum + append.events.length, 0),
    milliseconds: message.milliseconds,
  };
}
