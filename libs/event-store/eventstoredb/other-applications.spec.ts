import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { describeEventStoreDb, eventStoreDbUrl } from '@testing';
import { collect, readEverything } from '../contract/collect';
import { grow, someStream } from '../contract/stored-events';
import { type OpenedStores, openedStores } from './opened-stores.fixture';
import { streamPrefix } from './stream.prefix';
import { findTruncatingMetadata } from './truncating-metadata';

/** More than a plain page, and more than the server looks through before it says where it is. */
const MANY = 2_500;

describeEventStoreDb('a ledger on a server that others use, too', () => {
  let stores: OpenedStores;
  let others: EventStoreDBClient;

  beforeEach(async () => {
    stores = openedStores();
    others = EventStoreDBClient.connectionString(await eventStoreDbUrl());
  });

  afterEach(async () => {
    await stores.cleanUp();
    await others.dispose();
  });

  const theirs = (count: number) =>
    others.appendToStream(
      `shop-${randomUUID()}`,
      Array.from({ length: count }, () => jsonEvent({ type: 'Bought', data: { book: 1 } })),
    );

  it('shows nothing of other applications, of links to its own events, or of another ledger', async () => {
    const store = await stores.open();
    const neighbour = await stores.open({ ledgerId: randomUUID() });
    const stream = someStream();
    const written = await grow(store, stream, 2);
    await theirs(3);
    await grow(neighbour, stream, 2);
    const prefix = streamPrefix(stores.ledgerId);
    await others.appendToStream(`$ce-${prefix}`, [
      {
        ...jsonEvent({ type: '$>', data: {} }),
        contentType: 'application/octet-stream',
        data: Buffer.from(`0@${prefix}${stream}`),
      },
    ]);
    await others.appendToStream(`x${prefix}order`, jsonEvent({ type: 'Bought', data: {} }));
    const more = await grow(store, stream, 1);

    const ids = [...written, ...more].map(({ eventId }) => eventId);
    expect((await store.readAll('', 100)).events.map(({ eventId }) => eventId)).toEqual(ids);
    expect((await collect(store, '', 3)).map(({ eventId }) => eventId)).toEqual(ids);
    expect((await store.head())?.eventId).toBe(ids.at(-1));
    expect(await readEverything(neighbour, 2)).toHaveLength(2);
  });

  it('does not know a cursor of another ledger', async () => {
    const store = await stores.open();
    const neighbour = await stores.open({ ledgerId: randomUUID() });
    await grow(neighbour, someStream(), 1);
    const cursor = (await neighbour.head())?.cursor ?? '';
    expect([await neighbour.knows(cursor), await store.knows(cursor)]).toEqual([true, false]);
  });

  it('moves on over what others wrote, however much', async () => {
    const store = await stores.open();
    const [first] = await grow(store, someStream(), 1);
    await theirs(MANY);
    const [last] = await grow(store, someStream(), 1);
    await theirs(MANY);
    const page = await store.readAll('', 10);
    expect(page.events.map(({ eventId }) => eventId)).toEqual([first?.eventId, last?.eventId]);
    expect((await store.head())?.eventId).toBe(last?.eventId);

    const commit = (cursor: string | undefined) => BigInt(cursor?.split('/')[0] ?? 0);
    expect(commit(page.reached)).toBeGreaterThan(commit(page.events[1]?.cursor));
    expect((await store.readAll(page.reached, 10)).events).toEqual([]);
    const [next] = await grow(store, someStream(), 1);
    expect((await store.readAll(page.reached, 10)).events).toMatchObject([{ eventId: next?.eventId }]);
  });

  it('shows every append to whoever asks after its answer, while others write', async () => {
    const store = await stores.open();
    let stop = false;
    const noise = (async () => {
      while (!stop) await theirs(100);
    })();
    let { reached } = await store.readAll('', 1);
    for (let round = 0; round < 40; round += 1) {
      const [written] = await grow(store, someStream(), 1);
      // A page of one from time to time, so that something is left to be read ahead.
      const page = await store.readAll(reached, round % 3 === 0 ? 1 : 100);
      expect(page.events.map(({ eventId }) => eventId)).toEqual([written?.eventId]);
      reached = page.reached;
    }
    stop = true;
    await noise;
  });

  it('finds the streams that the server was told to cut', async () => {
    const store = await stores.open();
    const [cut, kept, deleted] = [someStream(), someStream(), someStream()];
    for (const stream of [cut, kept, deleted]) await grow(store, stream, 1);
    const prefix = streamPrefix(stores.ledgerId);
    await others.setStreamMetadata(prefix + cut, { maxCount: 1 });
    await others.setStreamMetadata(prefix + kept, { maxAge: 1_000_000 });
    await others.setStreamMetadata(prefix + kept, {});
    await others.deleteStream(prefix + deleted);
    const found = await findTruncatingMetadata({ url: await eventStoreDbUrl(), ledgerId: stores.ledgerId });
    expect(found).toEqual([
      { stream: prefix + cut, metadata: '{"$maxCount":1}' },
      { stream: prefix + deleted, metadata: expect.stringContaining('"$tb"') },
    ]);
  });
});
