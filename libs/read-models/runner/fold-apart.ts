import type { LedgerRecord } from '@domain';
import type { Feed } from '../feed.port';
import { createMemoryReadModels } from '../memory/memory-read-models';
import type { Projection } from '../projection';
import type { ReadModelReader } from '../read-models.port';
import { advance } from './advance';
import { openMember } from './member';

/** What nobody keeps was written at no time. */
const NEVER = '1970-01-01T00:00:00.000Z';
const FOLDED_AT_ONCE = 1_000;

/**
 * One view of these records alone, folded in memory and forgotten with its reader: of the few events that one order has,
 * and of as many of them as a question is about. Sequences are counted from 0 within the records.
 */
export async function foldApart(projection: Projection, records: readonly LedgerRecord[]): Promise<ReadModelReader> {
  const store = createMemoryReadModels();
  const way = { feed: feedOf(records), store, now: () => NEVER };
  const member = await openMember(projection, { ...way, onRebuild: () => undefined });
  while ((await advance([member], way, FOLDED_AT_ONCE)) !== 'at-end') {}
  return store;
}

function feedOf(records: readonly LedgerRecord[]): Feed {
  return {
    async readAll(after, limit) {
      const page = records.slice(Number(after), Number(after) + limit);
      return { records: page, reached: String(Number(after) + page.length) };
    },
    recordAt: async () => undefined,
    headSequence: async () => records.length - 1,
    onAppended: () => () => undefined,
  };
}
