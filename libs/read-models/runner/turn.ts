import { advance, type Way } from './advance';
import { type Member, sequenceOf } from './member';

/** Live batches are as small as the load lets them be, and at most this large. */
export const LIVE_BATCH_MAX = 1_000;
/** A view that is built from nothing while others serve leaves them their turn after this many events. */
const BESIDE_LIVE_BATCH_MAX = 2_000;
/** Where nobody waits. Larger ones are no faster, and all rows of a batch are in memory at once. */
export const REBUILD_BATCH_MAX = 10_000;

/** One batch for those in front, then one for those furthest behind. Answers whether there was anything to do. */
export async function turn(members: readonly Member[], way: Way): Promise<boolean> {
  const front = Math.max(...members.map(sequenceOf));
  const inFront = members.filter((member) => sequenceOf(member) === front);
  const serving = inFront.some(({ generation }) => generation.caughtUp);
  const first = await advance(inFront, way, serving ? LIVE_BATCH_MAX : REBUILD_BATCH_MAX);

  const behind = members.filter((member) => !inFront.includes(member));
  if (behind.length === 0) return first !== 'at-end';
  const [lowest = -1, next = lowest] = [...new Set(members.map(sequenceOf))].sort((a, b) => a - b);
  // Up to the next one and not past it, so that they go on together.
  const limit = Math.min(next - lowest, serving ? BESIDE_LIVE_BATCH_MAX : REBUILD_BATCH_MAX);
  const last = behind.filter((member) => sequenceOf(member) === lowest);
  if (limit > 0) await advance(last, way, limit);
  return true;
}
