import { openPostgresKeyStore } from '@event-store';
import { describePostgres, type FreshSchema, freshSchema } from '@testing';
import type { ApiKeyStore } from '../api-key.store';
import { describeApiKeyStoreContract } from '../api-key-store.contract';
import { openPostgresApiKeyStore } from './postgres.api-key-store';

describePostgres('API keys on PostgreSQL', () => {
  let place: FreshSchema;
  let opened: { close(): Promise<void> }[];
  const open = async (): Promise<ApiKeyStore> => {
    const store = await openPostgresApiKeyStore(place);
    opened.push(store);
    return store;
  };

  beforeEach(async () => {
    place = await freshSchema();
    opened = [];
  });

  afterEach(async () => {
    await Promise.all(opened.map((store) => store.close()));
    await place.drop();
  });

  describeApiKeyStoreContract('postgres', open);

  it('share a schema with the keys of personal data, also when instances make both at the same time', async () => {
    const openKeyStore = async () => opened.push(await openPostgresKeyStore(place));
    const [store] = await Promise.all([open(), openKeyStore(), open(), openKeyStore()]);
    expect(await store.list()).toEqual([]);
  });
});
