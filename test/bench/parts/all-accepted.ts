import type { LoadResult } from '../load/load.job';

/** A refusal is quicker than a capture: with some among them the figure would say nothing. */
export function assertAllAccepted(what: string, { statuses, firstRefusal }: LoadResult): void {
  if (firstRefusal !== undefined) throw new Error(`${what}: ${JSON.stringify(statuses)}, for example ${firstRefusal}`);
}

/** An answer that waited its whole time for the server is no quick one; a few among many are told beside the figure. */
const UNKNOWN_MAX = 0.01;

/** The same, but for a server that was silent too long. Answers how many callers were told so. */
export function unknownAmongAccepted(what: string, result: LoadResult): number {
  const { requests, statuses, firstRefusal } = result;
  const unknown = firstRefusal?.includes('OUTCOME_UNKNOWN') ? (statuses['503'] ?? statuses['refused'] ?? 0) : 0;
  if (unknown === 0 || unknown > UNKNOWN_MAX * requests) assertAllAccepted(what, result);
  return unknown;
}
