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
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} and no result`)));
    child.send(message);
  });
}
