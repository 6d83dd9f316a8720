import { inProcessOfItsOwn } from './in-process-of-its-own';
import type { LoadJob, LoadResult } from './load.job';

/** Runs one job in a generator process of its own. */
export function runLoad(job: LoadJob): Promise<LoadResult> {
  return inProcessOfItsOwn('load/generator.process.ts', job);
}
