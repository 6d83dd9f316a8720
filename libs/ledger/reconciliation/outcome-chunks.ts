import type { TransactionOutcome } from '@domain';

/** Of outcomes in one append, estimated; the rest of what an append may have is for envelopes. */
const CHUNK_BYTES_MAX = 400_000;
/** An envelope, and what the codec adds. */
const BYTES_PER_EVENT = 900;

/** The outcomes that the next append takes: as many as surely fit. */
export function nextChunk(outcomes: readonly TransactionOutcome[]): readonly TransactionOutcome[] {
  let bytes = 0;
  let count = 0;
  for (const outcome of outcomes) {
    bytes += BYTES_PER_EVENT + bytesOf(outcome);
    if (count > 0 && bytes > CHUNK_BYTES_MAX) break;
    count += 1;
  }
  return outcomes.slice(0, count);
}

function bytesOf(outcome: TransactionOutcome): number {
  return Buffer.byteLength(
    JSON.stringify(outcome, (_, value) => (typeof value === 'bigint' ? value.toString() : value)),
  );
}
