import fc from 'fast-check';
import { sample } from '../contract/sample-projection';
import { createMemoryReadModels } from '../memory/memory-read-models';
import { type Projection, put, rollup, touch } from '../projection';
import { foldedViews } from '../projections/folded-views.fixture';
import type { ReadModelStore } from '../read-models.port';
import { integer, nullable, table, text, total } from '../table';
import { extended } from './counting-projection.fixture';
import { createTestLog, OPENED } from './log.fixture';

const DAYS = ['2026-04-01', '2026-04-02', '2026-04-03'] as const;
/** An order that ends on this day belongs to no sum. */
const UNCOUNTED = DAYS[2];

describe('a rollup over a current table', () => {
  it('takes the old row off and adds the new one, in whatever batches', async () => {
    const said = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...DAYS)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        said,
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
        async (extensions, batches) => {
          const { views } = await folded(extensions, batches);
          expect(await sumsOf(views)).toEqual(naiveSums(extensions));
        },
      ),
    );
  });

  it('keeps a sum that nothing belongs to any more, at zero', async () => {
    const { views } = await folded([['a', DAYS[0]], ['a', UNCOUNTED]], [1]); // biome-ignore format: a table
    expect(await sumsOf(views)).toEqual([[DAYS[0], 0, 0n]]);
  });

  it('writes no sum that a row changes without moving it', async () => {
    const { written } = await folded([['a', DAYS[0]], ['b', DAYS[0]], ['a', DAYS[0]]], [1, 2, 1]); // biome-ignore format: a table
    // What is summed is where orders end and how long their ids are, not how often they were extended.
    expect(written).toEqual(['ends', 'ends_per_day', 'ends']);
  });
});

type Extension = readonly [orderId: string, day: string];

const ends = table({
  name: 'ends',
  history: 'current',
  columns: { orderId: text, day: nullable(text), extensions: integer },
  key: ['orderId'],
});

const endsPerDay = table({
  name: 'ends_per_day',
  history: 'current',
  columns: { day: text, orders: integer, letters: total },
  key: ['day'],
});

const endings: Projection = {
  name: 'endings',
  version: 1,
  tables: [ends, endsPerDay],
  rollups: [
    rollup({
      of: ends,
      into: endsPerDay,
      key: ({ day }) => (day === null ? undefined : [day]),
      add: (sum, { day, orderId }, sign) => ({
        day: day ?? '',
        orders: (sum?.orders ?? 0) + sign,
        letters: (sum?.letters ?? 0n) + BigInt(sign * orderId.length),
      }),
    }),
  ],
  touchedRowsMax: 1,
  on: {
    ...sample.on,
    AuthorizationExtended: {
      keys: ({ event: { orderId } }) => [touch(ends, orderId)],
      fold: (rows, { event: { orderId, expiresAt } }) => {
        const extensions = (rows.get(ends, orderId)?.extensions ?? 0) + 1;
        const day = expiresAt.slice(0, 10);
        return [put(ends, { orderId, day: day === UNCOUNTED ? null : day, extensions })];
      },
    },
  },
};

async function folded(extensions: readonly Extension[], batches: readonly number[]) {
  const memory = createMemoryReadModels();
  const written: string[] = [];
  const watched: ReadModelStore = {
    ...memory,
    commit(commits) {
      written.push(...commits.flatMap(({ changes }) => changes.map((changed) => changed.table.name)));
      return memory.commit(commits);
    },
  };
  const log = createTestLog([OPENED, ...extensions.map(([id, day]) => extended(id, `${day}T00:00:00.000Z`))]);
  return { views: await foldedViews(log, watched, batches, [endings]), written };
}

async function sumsOf(views: ReadModelStore): Promise<unknown> {
  const read = await views.read(endings, (snapshot) => snapshot.find(endsPerDay, { where: {}, limit: 10 }));
  if (!('answer' in read)) throw new Error('the view is caught up');
  return read.answer.map(({ day, orders, letters }) => [day, orders, letters]);
}

/** Every day that ever was the end of an order, with the orders that end on it at last. */
function naiveSums(extensions: readonly Extension[]): unknown {
  const last = [...new Map(extensions)];
  const days = [...new Set(extensions.map(([, day]) => day))].filter((day) => day !== UNCOUNTED).toSorted();
  return days.map((day) => {
    const orders = last.filter(([, end]) => end === day).map(([orderId]) => orderId);
    return [day, orders.length, BigInt(orders.join('').length)];
  });
}
