import { describeEventStoreDb } from '@testing';
import { grow, someStream, storedEvents } from '../contract/stored-events';
import { NO_STREAM } from '../event-store.port';
import { type OpenedStores, openedStores } from './opened-stores.fixture';

describeEventStoreDb('an append to EventStoreDB that is sent again', () => {
  let stores: OpenedStores;

  beforeEach(() => {
    stores = openedStores();
  });

  afterEach(() => stores.cleanUp());

  it('is answered as at first, and recorded once, by whichever instance', async () => {
    const [store, another] = [await stores.open(), await stores.open()];
    const stream = someStream();
    const events = storedEvents(3);
    const first = await store.append(stream, NO_STREAM, events);
    await grow(store, stream, 2);
    expect(await store.append(stream, NO_STREAM, events)).toEqual(first);
    expect(await another.append(stream, NO_STREAM, events)).toEqual(first);
    expect(await store.readStream(stream, 0, 10)).toHaveLength(5);
  });

  it('is refused where only a part of it is what was recorded', async () => {
    const store = await stores.open();
    const stream = someStream();
    const [one, two] = storedEvents(2);
    if (!one || !two) throw new Error('no events');
    await store.append(stream, NO_STREAM, [one]);
    expect(await store.append(stream, NO_STREAM, [one, two])).toEqual({ appended: false });
    expect(await store.append(stream, NO_STREAM, [two])).toEqual({ appended: false });
    expect(await store.readStream(stream, 0, 10)).toHaveLength(1);
  });

  it('is refused where its bytes differ under the same ids, at any revision', async () => {
    const store = await stores.open();
    const stream = someStream();
    await grow(store, stream, 1);
    const written = await grow(store, stream, 1);
    const others = storedEvents(1).map((event) => ({ ...event, eventId: written[0]?.eventId ?? '' }));
    expect(await store.append(stream, 0, others)).toEqual({ appended: false });
    expect(await store.append(stream, 0, written)).toMatchObject({ appended: true });
  });

  it('is not sent at all where the server could not give its bytes back', async () => {
    const store = await stores.open();
    const [event] = storedEvents(1);
    const unordered = [
      { eventId: 'e1', type: 'T', hash: event?.hash ?? Buffer.alloc(0), bytes: Buffer.from('{"b":1,"a":2}') },
    ];
    const stream = someStream();
    await expect(store.append(stream, NO_STREAM, unordered)).rejects.toThrow('canonical form');
    expect(await store.readStream(stream, 0, 1)).toEqual([]);
  });
});
