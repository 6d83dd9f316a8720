import type { AllStreamResolvedEvent, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { NoAnswer } from './within';

/**
 * Everything that one read of a page gives. Rejects with NoAnswer when the server is silent for longer than
 * `patienceMs`: the client itself would wait for ever.
 */
export function readToEnd<Resolved extends ResolvedEvent | AllStreamResolvedEvent>(
  read: StreamingRead<Resolved>,
  patienceMs: number,
): Promise<Resolved[]> {
  return new Promise((resolve, reject) => {
    const seen: Resolved[] = [];
    const silence = setTimeout(() => {
      // Nobody waits for the cancellation: it can fail only where there is nothing left to cancel.
      read.cancel().catch(() => {});
      reject(new NoAnswer(patienceMs));
    }, patienceMs);
    read.on('data', (resolved: Resolved) => {
      seen.push(resolved);
      silence.refresh();
    });
    // The listeners stay: the client may report a failure more than once.
    read.on('error', (cause) => {
      clearTimeout(silence);
      reject(cause);
    });
    read.on('end', () => {
      clearTimeout(silence);
      resolve(seen);
    });
  });
}
