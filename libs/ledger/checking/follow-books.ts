import { setTimeout as sleep } from 'node:timers/promises';
import { createSettlementAudit } from '@domain';
import { merkleRootHasher } from '@event-store';
import type { Feed } from '@read-models';
import type { BooksChecked } from './books-check';

/** Events that are looked at in one go. */
const PAGE = 200;
/** For every moment of work so many of rest: the check may fall behind, and must not slow down what it checks. */
const REST_PER_WORK = 4;
/** At the end of the log. */
const LOOK_AGAIN_MS = 1_000;

/** Derives settlements and books anew, event by event, until it is told to stop or finds a difference. */
export async function followBooks(
  feed: Pick<Feed, 'readAll'>,
  signal: AbortSignal,
  tell: (checked: BooksChecked) => void,
): Promise<void> {
  const audit = createSettlementAudit({ rootHasher: merkleRootHasher });
  for (let after = ''; !signal.aborted; ) {
    const start = performance.now();
    const { records, reached } = await feed.readAll(after, PAGE);
    for (const { envelope, event } of records) {
      const difference = audit.add(audit.size(), envelope, event);
      if (difference) return tell({ throughSequence: difference.sequence, difference });
    }
    after = reached;
    if (records.length > 0) tell({ throughSequence: audit.size() - 1 });
    const rest = records.length > 0 ? (performance.now() - start) * REST_PER_WORK : LOOK_AGAIN_MS;
    await sleep(rest, undefined, { signal }).catch(() => undefined);
  }
}
