import { describePostgres } from '@testing';
import { AT, fresh, shop } from '../contract/batches.fixture';
import { sample, shops } from '../contract/sample-projection';
import { ALL_PARTITIONS, partitionOf } from '../partitions';
import { Fenced, isCatchingUp } from '../read-models.port';
import { groupsOfEqualPlaces } from './places';
import { openPostgresReadModels, type PostgresReadModels } from './postgres-read-models';
import { move, type SharedViews, sharedViews, take } from './several-writers.fixture';

/** In the first half and in the second one. */
const [EARLY, LATE] = ['merchant-2', 'merchant-1'];
const HALF = 33;

describePostgres('views that several writers share', () => {
  let shared: SharedViews;
  let views: PostgresReadModels;
  beforeEach(async () => {
    shared = await sharedViews();
    views = await shared.open();
  });
  afterEach(() => shared.close());

  it('are asked about merchants of both halves here', () => {
    expect([partitionOf(EARLY) < HALF, partitionOf(LATE) < HALF]).toEqual([true, false]);
  });

  it('stand where the merchant asked about stands, and as a whole where the hindmost does', async () => {
    const owner = await shared.owner('a');
    const [first, second] = [
      views.forPartitions(await take(owner, 0, HALF)),
      views.forPartitions(await take(owner, HALF)),
    ];
    const live = await first.createGeneration(sample, 'live', AT);
    expect(await second.createGeneration(sample, 'live', AT)).toEqual(live);

    await move(first, live, -1, 9);
    expect(await sequenceFor(EARLY)).toBe(9);
    expect(await sequenceFor(LATE)).toBe('catching up from -1');
    expect(await sequenceFor(undefined)).toBe('catching up from -1');
    await move(second, live, -1, 4);
    expect([await sequenceFor(EARLY), await sequenceFor(LATE), await sequenceFor(undefined)]).toEqual([9, 4, 4]);
    expect(await sequenceFor(EARLY, 7)).toBe(7);
    expect(await sequenceFor(LATE, 7)).toBe('catching up from 4');
    expect((await views.live(sample, EARLY))?.checkpoint?.sequence).toBe(9);
    expect((await views.live(sample))?.checkpoint?.sequence).toBe(4);
    expect((await second.live(sample))?.checkpoint?.sequence).toBe(4);
  });

  it('tell where each partition stands, so that those at the same place can go on together', async () => {
    const owner = await shared.owner('a');
    const [first, rest] = [await take(owner, 0, 3), await take(owner, 3)];
    const group = views.forPartitions(first);
    const live = await group.createGeneration(sample, 'live', AT);
    await move(group, live, -1, 5);
    const places = await views.places(ALL_PARTITIONS, [sample]);
    expect(places.slice(2, 4)).toEqual([
      { partition: 2, sequences: { sample: 5 } },
      { partition: 3, sequences: { sample: -1 } },
    ]);
    expect(groupsOfEqualPlaces(places)).toEqual([rest.map(({ partition }) => partition), [0, 1, 2]]);
    await expect(views.forPartitions([...first, ...rest]).live(sample)).rejects.toThrow('different places');
    await expect(group.digest(live.generationId, sample)).rejects.toThrow('different sequences');
  });

  it('take nothing from one who lost a single partition to another', async () => {
    const [a, b] = [await shared.owner('a', 100), await shared.owner('b')];
    const old = views.forPartitions(await take(a));
    const live = await old.createGeneration(sample, 'live', AT);
    expect(await move(old, live, -1, 0)).toBe('committed');

    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await move(old, live, 0, 1)).toBe('committed');
    const [taken] = await take(b, 40, 41);
    const changes = [{ table: shops, rows: [fresh(shop('late'), 2)] }];
    await expect(move(old, live, 1, 2, changes)).rejects.toThrow(Fenced);
    expect(await move(views.forPartitions(taken ? [taken] : []), live, 1, 2)).toBe('committed');
    const rows = await views.read(sample, (snapshot) => snapshot.find(shops, { where: {}, limit: 9 }));
    expect(rows).toEqual({ sequence: 1, answer: [] });
  });

  it('are made once where two begin at the same time, and anew where one saw what it replaces', async () => {
    const owner = await shared.owner('a');
    const halves = [await take(owner, 0, HALF), await take(owner, HALF)];
    const stores = await Promise.all(halves.map(async (half) => (await shared.open()).forPartitions(half)));
    expect(await Promise.all(stores.map((store) => store.live(sample)))).toEqual([undefined, undefined]);
    const made = await Promise.all(stores.map((store) => store.createGeneration(sample, 'live', AT)));
    expect(new Set(made.map(({ generationId }) => generationId)).size).toBe(1);

    // Both find that it was built from another log.
    await Promise.all(stores.map((store) => store.live(sample)));
    const again = await Promise.all(stores.map((store) => store.createGeneration(sample, 'live', AT)));
    expect(new Set(again.map(({ generationId }) => generationId)).size).toBe(1);
    expect(again[0]?.generationId).not.toBe(made[0]?.generationId);
    expect((await stores[0]?.generations())?.map(({ state }) => state)).toEqual(['retired', 'live']);
  });

  it('are promoted as a whole', async () => {
    const owner = await shared.owner('a');
    const [first, second] = [
      views.forPartitions(await take(owner, 0, HALF)),
      views.forPartitions(await take(owner, HALF)),
    ];
    const live = await first.createGeneration(sample, 'live', AT);
    await Promise.all([move(first, live, -1, 5), move(second, live, -1, 6)]);
    const beside = views.wholeStore();
    const candidate = await beside.createGeneration(sample, 'candidate', AT);
    await move(beside, candidate, -1, 3);
    await beside.promote(candidate.generationId, AT);
    expect([await move(first, live, 5, 7), await move(second, live, 6, 7)]).toEqual(['overtaken', 'overtaken']);
    expect([await sequenceFor(EARLY), await sequenceFor(LATE)]).toEqual([3, 3]);
    expect(await move(second, candidate, 3, 7)).toBe('committed');
    expect([await sequenceFor(EARLY), await sequenceFor(LATE)]).toEqual([3, 7]);
  });

  it('refuse a schema whose name could be anything else', async () => {
    const { url } = shared;
    for (const schema of ['', 'Ledger', 'a"b', 'a.b', 'pg_ledger', 'x'.repeat(42)]) {
      await expect(openPostgresReadModels({ url, schema })).rejects.toThrow('cannot be the name of a schema');
    }
  });

  async function sequenceFor(merchantId: string | undefined, asOf?: number): Promise<number | string> {
    const answer = await views.read(sample, async ({ sequence }) => sequence, { merchantId, asOf });
    return isCatchingUp(answer) ? `catching up from ${answer.catchingUp.sequence}` : answer.answer;
  }
});
