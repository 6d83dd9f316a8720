import { setImmediate } from 'node:timers/promises';
import type { Instant, LedgerRecord } from '@domain';
import type { Feed } from '../feed.port';
import type { Projection } from '../projection';
import type { BatchCommit, ReadModelStore } from '../read-models.port';
import { foldBatch } from './fold-batch';
import { checkpointAt, createMember, type Member, sequenceOf } from './member';

/** `moved`: there may be more. `at-end`: nothing was left to read. `overtaken`: somebody else writes these generations. */
export type Advance = 'moved' | 'at-end' | 'overtaken';

export interface Way {
  readonly feed: Feed;
  readonly store: ReadModelStore;
  readonly now: () => Instant;
  /** Whether a record is folded; others are only counted, because somebody else folds them. Absent: all are. */
  readonly takes?: (record: LedgerRecord, projection: Projection) => boolean;
}

/**
 * Takes members that stand at the same place one batch further, all together in one transaction: the log is read and
 * decoded once for all of them.
 */
export async function advance(members: readonly Member[], way: Way, limit: number): Promise<Advance> {
  const [first] = members;
  if (first === undefined) return 'at-end';
  // Engines within the process answer at once: without this, timers and sockets would wait until the log stands still.
  await setImmediate();
  const caughtUp = members.every(({ generation }) => generation.caughtUp);
  // Asked before reading: whoever gets there has been at the end, also where the log grows without pause.
  const head = caughtUp ? null : await way.feed.headSequence();
  const { records, reached } = await way.feed.readAll(first.reached, limit);
  const atEnd = records.length === 0;
  for (const member of members) member.reached = reached;
  if (atEnd && caughtUp) return 'at-end';

  const sequence = sequenceOf(first) + records.length;
  const isCaughtUp = caughtUp || atEnd || (head !== null && sequence >= head);
  const batches: BatchCommit[] = [];
  for (const member of members)
    batches.push(await fold(member, records, way, { isCaughtUp, head: caughtUp ? sequence : head }));

  if ((await way.store.commit(batches)) === 'overtaken') {
    for (const member of members) await startAgain(member, way.store);
    return 'overtaken';
  }
  batches.forEach(({ checkpoint, caughtUp, head, writtenAt }, index) => {
    const member = members[index];
    if (member) member.generation = { ...member.generation, checkpoint, caughtUp, head, writtenAt };
  });
  return atEnd ? 'at-end' : 'moved';
}

async function fold(
  member: Member,
  records: readonly LedgerRecord[],
  { store, now, takes }: Way,
  { isCaughtUp, head }: { readonly isCaughtUp: boolean; readonly head: number | null },
): Promise<BatchCommit> {
  const { generationId, caughtUp, checkpoint } = member.generation;
  const from = sequenceOf(member);
  const ledgerId = checkpoint?.ledgerId ?? records[0]?.envelope.ledgerId;
  const stranger = records.find((record) => record.envelope.ledgerId !== ledgerId);
  if (stranger) throw new Error(`the log of ${ledgerId} holds an event of ${stranger.envelope.ledgerId}`);

  const place = { store, generationId, cells: member.cells, ...(takes && { takes }) };
  const changes = await foldBatch(member.projection, place, records, from + 1);
  const last = records.at(-1);
  const sequence = from + records.length;
  return {
    generationId,
    from,
    checkpoint: last === undefined ? checkpoint : checkpointAt(last, sequence),
    caughtUp: caughtUp || isCaughtUp,
    head: head === null ? null : Math.max(head, sequence),
    writtenAt: now(),
    changes,
  };
}

async function startAgain(member: Member, store: ReadModelStore): Promise<void> {
  const generations = await store.generations();
  const { projection, generation } = member;
  const own = generations.find(({ generationId }) => generationId === generation.generationId);
  const next = own?.state === 'candidate' ? own : await store.live(projection);
  if (next === undefined) throw new Error(`the generation of ${projection.name} ${projection.version} is gone`);
  Object.assign(member, createMember(projection, next));
}
