import { createHash } from 'node:crypto';
import type { LedgerRecord } from '@domain';
import type { Projection } from './projection';

/** Merchants are spread over so many partitions, each of which has one writer at a time. */
export const PARTITIONS = 64;
/** Of events that belong to no merchant. */
export const GLOBAL_PARTITION = 64;
export const ALL_PARTITIONS: readonly number[] = Array.from({ length: PARTITIONS + 1 }, (_, partition) => partition);

/** Who has to fold an event into a projection. */
export function foldedBy({ scope }: Pick<Projection, 'scope'>, { envelope }: LedgerRecord): number {
  return scope === 'ledger' ? GLOBAL_PARTITION : partitionOf(envelope.merchantId);
}

/** Kept between look-ups: a batch is of few merchants and many events. */
const KNOWN_MAX = 10_000;
let known = new Map<string, number>();

/** May never change: writers of two versions would both write the same rows, or neither would. */
export function partitionOf(merchantId: string | null): number {
  if (merchantId === null) return GLOBAL_PARTITION;
  const found = known.get(merchantId);
  if (found !== undefined) return found;
  const partition = createHash('sha256').update(merchantId).digest().readUInt32BE(0) % PARTITIONS;
  if (known.size >= KNOWN_MAX) known = new Map();
  known.set(merchantId, partition);
  return partition;
}
