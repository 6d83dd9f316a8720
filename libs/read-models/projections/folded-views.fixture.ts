import { createMemoryReadModels } from '../memory/memory-read-models';
import type { ReadModelStore } from '../read-models.port';
import { projections } from '../registry';
import { advance } from '../runner/advance';
import type { TestLog } from '../runner/log.fixture';
import { openMember } from '../runner/member';

export const NOW = '2026-02-01T00:00:00.000Z';

/** Every view, or those wanted, over the whole log, folded in batches of these sizes, the last one again and again. */
export async function foldedViews(
  log: TestLog,
  store: ReadModelStore = createMemoryReadModels(),
  batches: readonly number[] = [1_000],
  wanted = projections,
): Promise<ReadModelStore> {
  const way = { feed: log, store, now: () => NOW };
  const members = [];
  for (const projection of wanted) members.push(await openMember(projection, { ...way, onRebuild: () => undefined }));
  for (let batch = 0; ; batch++) {
    const limit = batches[Math.min(batch, batches.length - 1)] ?? 1;
    if ((await advance(members, way, limit)) === 'at-end') return store;
  }
}
