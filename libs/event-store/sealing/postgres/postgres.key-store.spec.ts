import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { describePostgres, type FreshSchema, freshSchema, startPostgres } from '@testing';
import { Client } from 'pg';
import type { KeyStore, KeySubject, WrappedKey } from '../key.store';
import { describeKeyStoreContract } from '../key-store.contract';
import { openPostgresKeyStore } from './postgres.key-store';

const ADA: KeySubject = { merchantId: 'm1', kind: 'customer', id: 'ada' };
const wrap = (keyId: string): Buffer => Buffer.from(`wrapped ${keyId}`);

describePostgres('a key store on PostgreSQL', () => {
  let place: FreshSchema;
  let opened: KeyStore[];
  const open = async (url = place.url): Promise<KeyStore> => {
    const store = await openPostgresKeyStore({ url, schema: `${place.schema}_keys` });
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

  async function query<Row extends object>(text: string): Promise<Row[]> {
    const client = new Client({ connectionString: place.url });
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  }

  describeKeyStoreContract('postgres', () => open());

  it('is made once by instances that start at the same time', async () => {
    const stores = await Promise.all(Array.from({ length: 5 }, () => open()));
    const keys = await Promise.all(stores.map((store) => store.issue(ADA, wrap)));
    expect(new Set(keys.map((key) => key.keyId)).size).toBe(1);
  });

  it('issues one key to all who ask two instances at once, for each of many subjects', async () => {
    const stores = await Promise.all([open(), open()]);
    const subjects = Array.from({ length: 50 }, (_, index) => ({ ...ADA, id: `customer ${index}` }));
    for (const subject of subjects) {
      const asked = [0, 1, 0, 1].map((which) => (stores[which] as KeyStore).issue(subject, wrap));
      const keys = await Promise.all(asked);
      for (const key of keys) expect(key).toEqual({ keyId: keys[0]?.keyId, wrapped: wrap(keys[0]?.keyId ?? '') });
    }
  });

  it('never has two keys of a subject, while one instance issues what the other destroys', async () => {
    const [issuing, destroying] = (await Promise.all([open(), open()])) as [KeyStore, KeyStore];
    const issued: string[] = [];
    const destroyed: string[] = [];
    for (let round = 0; round < 20; round++) {
      const [key, gone] = await Promise.all([issuing.issue(ADA, wrap), destroying.destroy(ADA)]);
      issued.push(key.keyId);
      destroyed.push(...gone);
    }
    destroyed.push(...(await destroying.destroy(ADA)));
    expect(destroyed.length).toBeGreaterThan(1);
    expect(destroyed.toSorted()).toEqual([...new Set(issued)].sort());
    for (const keyId of issued) expect(await issuing.find(keyId)).toBe('destroyed');
  });

  it('destroys keys for two who ask at once', async () => {
    const stores = (await Promise.all([open(), open()])) as [KeyStore, KeyStore];
    const subjects = Array.from({ length: 20 }, (_, index) => ({ ...ADA, id: `customer ${index}` }));
    const [first] = stores;
    const keys = await Promise.all(subjects.map((subject) => first.issue(subject, wrap)));
    const gone = await Promise.all(subjects.flatMap((subject) => stores.map((store) => store.destroy(subject))));
    expect(gone.flat().sort()).toEqual(keys.map((key) => key.keyId).sort());
    expect(await first.any()).toBeUndefined();
  });

  it('finds the same keys after it was opened again', async () => {
    const key = await (await open()).issue(ADA, wrap);
    expect(await (await open()).issue(ADA, () => Buffer.from('another'))).toEqual(key);
  });

  it('keeps out of tables that a newer program made', async () => {
    await open();
    await query(`INSERT INTO ${place.schema}_keys.data_keys_migrations VALUES (99, now())`);
    await expect(open()).rejects.toThrow('a newer version of this program made the data_keys');
  });

  it('commits durably where others do not', async () => {
    await query(`CREATE SCHEMA ${place.schema} CREATE TABLE seen (setting text)`);
    const url = new URL(place.url);
    url.searchParams.set('options', '-c synchronous_commit=off');
    const store = await open(url.href);
    await query(`
      CREATE FUNCTION ${place.schema}.see() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO ${place.schema}.seen VALUES (current_setting('synchronous_commit')); RETURN new; END $$;
      CREATE TRIGGER see AFTER INSERT ON ${place.schema}_keys.data_keys
        FOR EACH ROW EXECUTE FUNCTION ${place.schema}.see()`);
    await store.issue(ADA, wrap);
    expect(await query(`SELECT setting FROM ${place.schema}.seen`)).toEqual([{ setting: 'on' }]);
  });

  it('leaves nothing of a destroyed key in any file of its tables, and all of the others', async () => {
    const secret = Buffer.from('a wrapped key that must vanish');
    const other = Buffer.from('a wrapped key that must not vanish');
    const filesWith = async (bytes: Buffer): Promise<number> => {
      await query('CHECKPOINT');
      const files = await query<{ bytes: Buffer }>(`
        SELECT pg_read_binary_file(pg_relation_filepath(oid)) AS bytes FROM pg_class
        WHERE relnamespace = '${place.schema}_keys'::regnamespace AND relkind IN ('r', 'i')`);
      return files.filter((file) => file.bytes.includes(bytes)).length;
    };
    const store = await open();
    const others = Array.from({ length: 100 }, (_, index) => ({ ...ADA, id: `customer ${index}` }));
    await store.issue(ADA, () => secret);
    await Promise.all(others.map((subject) => store.issue(subject, () => other)));
    expect(await filesWith(secret)).toBe(1);
    const held = await filesWith(other);
    await store.destroy(ADA);
    expect(await filesWith(secret)).toBe(0);
    expect(await filesWith(other)).toBe(held);
    for (const subject of others) expect((await store.issue(subject, wrap)).wrapped).toEqual(other);
  });

  it('destroys nothing, and says so, while somebody keeps reading the keys', async () => {
    const store = await open();
    const key = await store.issue(ADA, wrap);
    const reader = new Client({ connectionString: place.url });
    await reader.connect();
    try {
      await reader.query(`BEGIN; SELECT * FROM ${place.schema}_keys.data_keys`);
      await expect(store.destroy(ADA)).rejects.toThrow('lock timeout');
      expect(await store.find(key.keyId)).toEqual(key);
    } finally {
      await reader.end();
    }
    expect(await store.destroy(ADA)).toEqual([key.keyId]);
  });

  it('has every key it issued after the server was killed, and goes on without being opened again', async () => {
    const server = await startPostgres({ durable: true });
    try {
      const store = await openPostgresKeyStore({ url: server.url, schema: 'killed_keys' });
      opened.push(store);
      const issued: [KeySubject, WrappedKey][] = [];
      const issuing = Array.from({ length: 8 }, async (_, caller) => {
        for (let number = 0; ; number++) {
          const subject = { ...ADA, id: `customer ${caller} ${number}` };
          const key = await store.issue(subject, wrap).catch(() => undefined);
          if (!key) return;
          issued.push([subject, key]);
        }
      });
      await pause(500);
      await server.kill();
      await Promise.all(issuing);
      await expect(store.find('any')).rejects.toThrow();
      await server.restart();
      expect(issued.length).toBeGreaterThan(50);
      for (const [subject, key] of issued)
        expect(await store.issue(subject, () => Buffer.from('another'))).toEqual(key);
    } finally {
      await server.stop();
      await rm(server.folder, { recursive: true });
    }
  }, 90_000);
});
