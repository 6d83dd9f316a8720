import type { Instant } from '@domain';
import type { Projection } from '../projection';
import type { Generation, ReadModelStore } from '../read-models.port';

/** How long tables stay that nobody has written to: instances of the version before may still read them. */
export const GENERATION_KEPT_MS = 24 * 60 * 60 * 1_000;

/** Drops what was retired, given up, or left behind by older code. Live generations of these projections always stay. */
export async function dropOldGenerations(
  store: ReadModelStore,
  projections: readonly Projection[],
  now: Instant,
): Promise<readonly Generation[]> {
  const old = (await store.generations()).filter(
    (generation) =>
      !isServing(generation, projections) && Date.parse(now) - Date.parse(generation.writtenAt) >= GENERATION_KEPT_MS,
  );
  for (const { generationId } of old) await store.dropGeneration(generationId);
  return old;
}

function isServing(generation: Generation, projections: readonly Projection[]): boolean {
  return (
    generation.state === 'live' &&
    projections.some(({ name, version }) => name === generation.projection && version === generation.version)
  );
}
