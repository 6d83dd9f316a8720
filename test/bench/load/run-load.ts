import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { LoadJob, LoadResult } from './load.job';

/** Runs one job in a generator process of its own. */
export function runLoad(job: LoadJob): Promise<LoadResult> {
  const generator = fork(join(__dirname, 'generator.ts'));
  return new Promise((resolve, reject) => {
    generator.once('message', (result) => resolve(result as LoadResult));
    generator.once('error', reject);
    generator.once('exit', (code) => reject(new Error(`the generator ended with ${code} and no result`)));
    generator.send(job);
  });
}
