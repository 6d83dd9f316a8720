import type { Instant } from '@domain';
import type { Clock } from '../clock/clock';
import type { FoldedOrder } from '../streams/folded-order';

/** The ledger's clock, but never before the stream's last event: another machine's clock may be ahead of ours. */
export function decisionTime(clock: Clock, folded: FoldedOrder | undefined): Instant {
  const now = clock.now();
  return folded && folded.recordedAt > now ? folded.recordedAt : now;
}
