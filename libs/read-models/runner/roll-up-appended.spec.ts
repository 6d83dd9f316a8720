import fc from 'fast-check';
import { createMemoryReadModels } from '../memory/memory-read-models';
import { type Projection, put, rollup } from '../projection';
import { integer, table, text, total } from '../table';
import { advance } from './advance';
import { counting, extended, now } from './counting-projection.fixture';
import { createTestLog, type Said } from './log.fixture';
import { openMember } from './member';

const letters = table({
  name: 'letters',
  history: 'append-only',
  columns: { sequence: integer, index: integer, letter: text },
  key: ['sequence', 'index'],
});
const sums = table({
  name: 'sums',
  history: 'versions',
  columns: { letter: text, seen: total, lastSequence: integer },
  key: ['letter'],
});
const latest = table({
  name: 'latest',
  history: 'current',
  columns: { letter: text, sequence: integer },
  key: ['letter'],
});

/** Takes order ids apart: which sums an event belongs to is known only once it was folded. */
const spelling: Projection = {
  ...counting(1),
  name: 'spelling',
  tables: [letters, sums, latest],
  touchedRowsMax: 0,
  rollups: [
    rollup({
      of: letters,
      into: sums,
      key: ({ letter }) => [letter],
      add: (sum, { letter, sequence }) => ({ letter, seen: (sum?.seen ?? 0n) + 1n, lastSequence: sequence }),
    }),
    rollup({
      of: letters,
      into: latest,
      key: ({ letter }) => [letter],
      add: (_sum, { letter, sequence }) => ({ letter, sequence }),
    }),
  ],
  on: {
    ...counting(1).on,
    AuthorizationExtended: {
      keys: () => [],
      fold: (_rows, { event }, sequence) =>
        [...event.orderId].map((letter, index) => put(letters, { sequence, index, letter })),
    },
  },
};

const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 25,
});
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });

describe('sums over appended rows', () => {
  it('are those of all rows so far at every sequence, in whatever batches and however often the runner began anew', async () => {
    await fc.assert(
      fc.asyncProperty(words, sizes, fc.boolean(), async (spelled, batches, forgets) => {
        const store = await folded(spelled, batches, forgets);
        for (const sequence of spelled.keys()) {
          const before = spelled.slice(0, sequence + 1);
          for (const letter of 'abc') {
            const seen = before.join('').split(letter).length - 1;
            const lastSequence = before.findLastIndex((word) => word.includes(letter));
            const read = await store.read(spelling, (at) => at.get(sums, [letter]), { asOf: sequence });
            expect(read).toEqual({
              sequence,
              answer: seen === 0 ? undefined : { letter, seen: BigInt(seen), lastSequence },
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('may be several over the same rows, each with a history of its own kind', async () => {
    await fc.assert(
      fc.asyncProperty(words, sizes, async (spelled, batches) => {
        const store = await folded(spelled, batches, false);
        const read = await store.read(spelling, (at) => at.find(latest, { where: {}, limit: 10 }));
        const expected = [...new Set(spelled.join(''))]
          .sort()
          .map((letter) => ({ letter, sequence: spelled.findLastIndex((word) => word.includes(letter)) }));
        expect(read).toMatchObject({ answer: expected });
      }),
      { numRuns: 40 },
    );
  });
});

/** `forgets`: each batch is folded by a runner that has just begun, and knows no row. */
async function folded(spelled: readonly string[], batches: readonly number[], forgets: boolean) {
  const log = createTestLog(spelled.map((word): Said => extended(word)));
  const store = createMemoryReadModels();
  const way = { feed: log, store, now };
  let member = await openMember(spelling, { ...way, onRebuild: () => undefined });
  for (let batch = 0; ; batch++) {
    const limit = batches[Math.min(batch, batches.length - 1)] ?? 1;
    if ((await advance([member], way, limit)) === 'at-end') return store;
    if (forgets) member = await openMember(spelling, { ...way, onRebuild: () => undefined });
  }
}
