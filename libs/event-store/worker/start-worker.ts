import { extname, join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** How this very file runs: `.js` from the build, `.ts` in specs. A worker has to run the same way. */
const EXTENSION = extname(__filename);

/** For `node --require`: lets a process or thread run the TypeScript sources. Only where the sources are. */
export const RUN_TYPESCRIPT = join(__dirname, 'run-typescript.js');

/**
 * Starts a worker thread from a file named without its extension, `join(__dirname, 'writer.worker')`: the built file in
 * production, the source under the test runner, whose own transforms do not reach into threads.
 */
export function startWorker(fileWithoutExtension: string, options: WorkerOptions = {}): Worker {
  return new Worker(fileWithoutExtension + EXTENSION, {
    ...options,
    ...(EXTENSION === '.ts' && { execArgv: ['--require', RUN_TYPESCRIPT] }),
  });
}
