import type { Instant } from '@domain';
import type { Feed } from '../feed.port';
import type { Projection } from '../projection';
import type { Generation, ReadModelStore } from '../read-models.port';
import { advanceTo } from './advance-to';
import { createMember } from './member';

export interface RebuildOptions {
  readonly feed: Feed;
  readonly store: ReadModelStore;
  readonly projection: Projection;
  readonly now: () => Instant;
  readonly onProgress?: (candidate: Generation) => void;
}

/** A candidate that stands beside the live generation, to be promoted or dropped by whoever asked for it. */
export interface Rebuilt {
  readonly generationId: number;
  /** Both digests are of this sequence. */
  readonly sequence: number;
  readonly digest: string;
  /** Undefined: there is no live generation to compare with. */
  readonly liveDigest: string | undefined;
}

/**
 * Builds the projection from nothing beside a live one that may go on meanwhile. The live one is hashed where it stands,
 * then the candidate is taken exactly there: so both are of one sequence without anybody stopping.
 */
export async function rebuildProjection(options: RebuildOptions): Promise<Rebuilt> {
  const { store, projection } = options;
  const member = createMember(projection, await store.createGeneration(projection, 'candidate', options.now()));
  const { generationId } = member.generation;

  const told = () => options.onProgress?.(member.generation);
  const before = await store.live(projection);
  await advanceTo(member, before?.checkpoint?.sequence ?? Number.POSITIVE_INFINITY, options, told);
  const live = before && (await store.digest(before.generationId, projection));
  if (live) await advanceTo(member, live.sequence, options, told);
  const candidate = await store.digest(generationId, projection);
  if (live && candidate.sequence !== live.sequence) {
    throw new Error(`the log ends at ${candidate.sequence}, before the live view's ${live.sequence}`);
  }
  return { generationId, sequence: candidate.sequence, digest: candidate.hash, liveDigest: live?.hash };
}
