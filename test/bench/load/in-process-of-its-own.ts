import { fork } from 'node:child_process';
import { join } from 'node:path';
import { ownChild } from '../world/own-child';

/** Forks a file beside this folder's, hands it one message and answers the one it sends back. */
export function inProcessOfItsOwn<Result>(
  file: string,
  message: object,
  onStart: (pid: number) => void = () => undefined,
): Promise<Result> {
  const child = ownChild(fork(join(__dirname, '..', file)));
  if (child.pid !== undefined) onStart(child.pid);
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as Result));
    child.once('error', reject);
    // Not its exit, which may be heard before all of a long result has been read.
    child.once('disconnect', () => reject(new Error(`${file} ended and sent no result`)));
    child.send(message);
  });
}
