import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEventStoreDb, makeCertificates, type Server, startEventStoreDb } from '@testing';
import { collect } from '../contract/collect';
import { grow, someStream } from '../contract/stored-events';
import { type OpenedStores, openedStores } from './opened-stores.fixture';

describeEventStoreDb('EventStoreDB that speaks TLS and knows its users', () => {
  let folder: string;
  let server: Server;
  let stores: OpenedStores;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'certificates-'));
    server = await startEventStoreDb({ certificates: makeCertificates(folder) });
    stores = openedStores();
  }, 60_000);
  afterAll(async () => {
    await stores.cleanUp();
    await server.stop();
    await rm(server.folder, { recursive: true });
    await rm(folder, { recursive: true });
  });

  it('is written, read and followed by whoever knows the password and the authority', async () => {
    const store = await stores.open({ url: server.url });
    const stream = someStream();
    const written = await grow(store, stream, 3);
    expect(await store.readStream(stream, 0, 10)).toMatchObject(written);
    expect((await store.readAll('', 10)).events).toMatchObject(written);
    expect(await collect(store, '', 3)).toMatchObject(written);
    await store.ready();
  });

  it.each([
    ['a wrong password', (url: string) => url.replace('changeit', 'guessed'), 'refuses the user'],
    ['no user', (url: string) => url.replace('admin:changeit@', ''), 'refuses the user'],
    ['an authority nobody named', (url: string) => url.replace(/&tlsCAFile=.*/, ''), 'verify the first certificate'],
  ])('lets nobody in with %s, and says why', async (_, changed, why) => {
    await expect(stores.open({ url: changed(server.url) })).rejects.toThrow(why);
  });
});
