import type { Instant, LedgerRecord } from '@domain';
import type { Feed } from '../feed.port';
import type { Projection } from '../projection';
import type { Checkpoint, Generation, ReadModelStore } from '../read-models.port';
import { createRowCells, type RowCells } from './row-cells';

/** A projection on its way through the log: which generation it writes, and how far that is. */
export interface Member {
  readonly projection: Projection;
  generation: Generation;
  /** Where to read on; the checkpoint stands at the last record, and what follows may be no record of this log. */
  reached: string;
  cells: RowCells;
}

export function createMember(projection: Projection, generation: Generation): Member {
  const reached = generation.checkpoint?.position ?? '';
  return { projection, generation, reached, cells: createRowCells(projection.tables) };
}

/** -1 before the first event. */
export function sequenceOf({ generation }: Member): number {
  return generation.checkpoint?.sequence ?? -1;
}

/** The live generation of this version, made where there is none, and made anew where it was built from another log. */
export async function openMember(projection: Projection, { feed, store, now, onRebuild }: OpenMember): Promise<Member> {
  const live = await store.live(projection);
  if (live !== undefined && (live.checkpoint === undefined || (await standsInLog(feed, live.checkpoint)))) {
    return createMember(projection, live);
  }
  const generation = await store.createGeneration(projection, 'live', now());
  onRebuild({
    projection: projection.name,
    version: projection.version,
    reason: live ? 'log-differs' : 'no-generation',
  });
  return createMember(projection, generation);
}

export interface OpenMember {
  readonly feed: Feed;
  readonly store: ReadModelStore;
  readonly now: () => Instant;
  /** Said aloud whenever a view is built from nothing. */
  readonly onRebuild: (rebuild: Rebuild) => void;
}

export interface Rebuild {
  readonly projection: string;
  readonly version: number;
  /** `log-differs`: the last event of the checkpoint is not in the log, or is another one there. */
  readonly reason: 'no-generation' | 'log-differs';
}

export function checkpointAt(record: LedgerRecord, sequence: number): Checkpoint {
  const { ledgerId, stream, revision } = record.envelope;
  return { ledgerId, position: record.cursor, sequence, hash: hex(record.hash), stream, revision };
}

async function standsInLog(feed: Feed, checkpoint: Checkpoint): Promise<boolean> {
  const record = await feed.recordAt(checkpoint);
  if (record === undefined) return false;
  const found = checkpointAt(record, checkpoint.sequence);
  return (
    found.hash === checkpoint.hash && found.position === checkpoint.position && found.ledgerId === checkpoint.ledgerId
  );
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
