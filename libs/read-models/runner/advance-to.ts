import { advance, type Way } from './advance';
import { type Member, sequenceOf } from './member';
import { REBUILD_BATCH_MAX } from './turn';

/** Takes a projection exactly to a sequence, or to the end of the log where that comes first. */
export async function advanceTo(
  member: Member,
  sequence: number,
  way: Way,
  onProgress?: (member: Member) => void,
): Promise<void> {
  while (sequenceOf(member) < sequence) {
    const limit = Math.min(REBUILD_BATCH_MAX, sequence - sequenceOf(member));
    const answer = await advance([member], way, limit);
    onProgress?.(member);
    if (answer !== 'moved') return;
  }
}
