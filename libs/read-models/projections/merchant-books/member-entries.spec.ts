import { inSettlementOrder, membersOf, type Reach } from '@domain';
import fc from 'fast-check';
import { isPageUnknown, type Page, type PageUnknown } from '../../paging/page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { createTestLog, OPENED } from '../../runner/log.fixture';
import { foldedViews } from '../folded-views.fixture';
import { histories } from '../histories.fixture';
import { readMemberEntries } from './member-entries.reader';
import { readSettlementQueue, type SettlementEntry } from './settlement-queue.reader';

const LAST_DAY = '9999-12-31';

describe('the entries of a settlement', () => {
  it('come page by page in its order, and those of all settlements are those of the queue, each once', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 7 }), async (...given) => {
        const [{ log, moments }, pick, day, limit] = given;
        const views = await foldedViews(log);
        const merchantId = moments.at(-1)?.merchantId ?? 'm';
        const all = answerOf(await readSettlementQueue(views, { merchantId, limit: 10_000 })).items;
        const [first] = all;
        if (!first) return;
        const { currency } = first;
        const queued = all.filter((entry) => entry.currency === currency);
        // Anywhere in the log and in the calendar: what comes due by then belongs to the first, the rest to the second.
        const before: Reach = {
          dueThrough: queued[day % queued.length]?.due ?? LAST_DAY,
          throughSequence: queued[pick % queued.length]?.sequence ?? 0,
        };
        const rest: Reach = { dueThrough: LAST_DAY, throughSequence: Number.MAX_SAFE_INTEGER };
        const settled = await allPages(views, { merchantId, currency, ranges: membersOf(before, undefined), limit });
        const next = await allPages(views, { merchantId, currency, ranges: membersOf(rest, before), limit });
        for (const members of [settled, next]) expect(members).toEqual(members.toSorted(inSettlementOrder));
        expect([...settled, ...next].sort(inSettlementOrder)).toEqual(queued.toSorted(inSettlementOrder));
      }),
      { numRuns: 60 },
    );
  });

  it('have pages of their own: one of another settlement is unknown', async () => {
    const views = await foldedViews(createTestLog([OPENED]));
    const asked = { merchantId: 'm', currency: 'EUR', ranges: [], limit: 1, page: 'x' };
    expect(await readMemberEntries(views, { ...asked, settlement: 'EUR 1' })).toEqual({ pageUnknown: 'x' });
  });
});

type Asked = Omit<Parameters<typeof readMemberEntries>[1], 'settlement' | 'page'>;

async function allPages(views: ReadModelReader, asked: Asked): Promise<SettlementEntry[]> {
  const found: SettlementEntry[] = [];
  for (let page: string | undefined; ; ) {
    const question = { ...asked, settlement: 'EUR 1', ...(page !== undefined && { page }) };
    const { items, next } = answerOf(await readMemberEntries(views, question));
    expect(items.length).toBeLessThanOrEqual(asked.limit);
    found.push(...items);
    page = next;
    if (page === undefined) return found;
  }
}

function answerOf<Item>(read: Read<Page<Item>> | PageUnknown | CatchingUp): Page<Item> {
  if (isPageUnknown(read) || !('answer' in read)) throw new Error('the view did not answer');
  return read.answer;
}
