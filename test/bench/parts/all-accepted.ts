import type { LoadResult } from '../load/load.job';

/** A refusal is quicker than a capture: with some among them the figure would say nothing. */
export function assertAllAccepted(what: string, { statuses, firstRefusal }: LoadResult): void {
  if (firstRefusal !== undefined) throw new Error(`${what}: ${JSON.stringify(statuses)}, for example ${firstRefusal}`);
}
