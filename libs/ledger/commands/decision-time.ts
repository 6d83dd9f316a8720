import type { Instant } from '@domain';
import type { Clock } from '../clock/clock';
import type { FoldedStream } from '../streams/folded-stream';

/** The ledger's clock, but never before the stream's last event: another machine's clock may be ahead of ours. */
export function decisionTime(clock: Clock, folded: Pick<FoldedStream<unknown>, 'recordedAt'> | undefined): Instant {
  const now = clock.now();
  return folded && folded.recordedAt > now ? folded.recordedAt : now;
}
