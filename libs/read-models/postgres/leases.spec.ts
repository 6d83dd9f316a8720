import { describePostgres, type FreshSchema, freshSchema } from '@testing';
import { createLeases, type Leases } from './leases';

// Long enough for a machine that is busy with other specs.
const TTL_MS = 1_500;
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describePostgres('leases', () => {
  let at: FreshSchema;
  let opened: Leases[];
  beforeEach(async () => {
    at = await freshSchema();
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((leases) => leases.close()));
    await at.drop();
  });

  async function ownerCalled(owner: string, ttlMs = TTL_MS): Promise<Leases> {
    const leases = await createLeases({ url: at.url, schema: at.schema, owner, ttlMs });
    opened.push(leases);
    return leases;
  }

  it('go to whoever asks first, and to nobody else while they are renewed', async () => {
    const [a, b] = [await ownerCalled('a'), await ownerCalled('b')];
    expect(await a.acquire(['x', 'y'])).toHaveLength(2);
    for (let round = 0; round < 5; round++) {
      await later(TTL_MS / 3);
      expect(await a.renew()).toEqual([]);
      expect(await b.acquire(['x', 'y', 'z'])).toEqual(round === 0 ? [{ name: 'z', token: 1 }] : []);
      await b.renew();
    }
    expect(a.held().map(({ name }) => name)).toEqual(['x', 'y']);
  });

  it('go to one of many who ask at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `n${index}`);
    const owners = await Promise.all(['a', 'b', 'c', 'd'].map((owner) => ownerCalled(owner, 5_000)));
    const got = await Promise.all(owners.map((leases) => leases.acquire(names)));
    const rest = await Promise.all(owners.map((leases) => leases.acquire(names)));
    const taken = [...got, ...rest].flat().map(({ name }) => name);
    expect(taken.sort()).toEqual([...names].sort());
  });

  it('change hands with a larger token when their owner is not heard of, who then knows that they are lost', async () => {
    const [a, b] = [await ownerCalled('a'), await ownerCalled('b', 5_000)];
    const [first] = await a.acquire(['x']);
    expect(await b.acquire(['x'])).toEqual([]);
    await later(TTL_MS + 50);
    expect(a.held()).toEqual([]);
    const [second] = await b.acquire(['x']);
    expect(second?.token).toBeGreaterThan(first?.token ?? Number.NaN);
    expect(await a.renew()).toEqual(['x']);
    expect(a.held()).toEqual([]);
    await a.release(['x']);
    expect(await a.acquire(['x'])).toEqual([]);
  });

  it('are kept by an owner who was late when nobody else took them', async () => {
    const a = await ownerCalled('a');
    const held = await a.acquire(['x']);
    await later(TTL_MS + 50);
    expect(await a.renew()).toEqual([]);
    expect(a.held()).toEqual(held);
  });

  it('are free at once when they are let go, and when their owner closes', async () => {
    const [a, b] = [await ownerCalled('a', 5_000), await ownerCalled('b', 5_000)];
    await a.acquire(['x', 'y']);
    await a.release(['x']);
    expect(await b.survey(['x', 'y', 'z'])).toEqual({ owners: 2, free: ['x', 'z'] });
    await a.close();
    opened.shift();
    expect(await b.survey(['x', 'y', 'z'])).toEqual({ owners: 1, free: ['x', 'y', 'z'] });
  });

  it('count an owner as alive only as long as it is heard of', async () => {
    const [a, b] = [await ownerCalled('a'), await ownerCalled('b')];
    await Promise.all([a.renew(), b.renew()]);
    expect((await a.survey([])).owners).toBe(2);
    await later(TTL_MS + 50);
    expect((await a.survey([])).owners).toBe(1);
  });
});
