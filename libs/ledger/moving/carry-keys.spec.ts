import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeySubject } from '@event-store';
import { describePostgres, freshSchema } from '@testing';
import type { ApiKey } from '../api-keys/api-key';
import { carryKeys } from './carry-keys';
import { type KeyPlace, openKeys } from './key-place';

const CUSTOMERS = 1_200;
const customer = (id: number): KeySubject => ({ merchantId: 'm1', kind: 'customer', id: `c${id}` });
const WAREHOUSE: ApiKey = {
  keyId: 'f00000000000000f',
  scope: { kind: 'merchant', merchantId: 'm1' },
  roles: ['fulfilment'],
  label: 'warehouse',
  createdAt: '2026-03-01T10:00:00.000Z',
};
const REVOKED: ApiKey = { ...WAREHOUSE, keyId: '0000000000000001', revokedAt: '2026-03-02T10:00:00.000Z' };

describe('carrying the keys of a ledger', () => {
  let folder: string;
  let source: KeyPlace;
  const files = (name: string): KeyPlace => ({
    ...{ keyStore: 'files', dataFolder: join(folder, name), postgresSchema: '' },
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'carry-keys-'));
    source = files('source');
    const { personal, api, close } = await openKeys(source);
    const issue = (subject: KeySubject) => personal.issue(subject, (keyId) => Buffer.from(`wrapped ${keyId}`));
    await Promise.all(Array.from({ length: CUSTOMERS }, (_, id) => issue(customer(id))));
    await personal.destroy(customer(3));
    await personal.destroy(customer(4));
    await issue(customer(4));
    for (const apiKey of [WAREHOUSE, REVOKED]) await api.add({ apiKey, secretHash: Buffer.alloc(32, apiKey.keyId) });
    await api.revoke(REVOKED.keyId, REVOKED.revokedAt ?? '');
    await close();
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function keysIn(place: KeyPlace) {
    const { personal, api, close } = await openKeys(place);
    const listed = await api.list();
    const kept = {
      personal: await personal.entries(10_000),
      api: await Promise.all(listed.map((k) => api.find(k.keyId))),
    };
    await close();
    return { ...kept, api: kept.api.map((k) => ({ ...k, secretHash: Buffer.from(k?.secretHash ?? []) })) };
  }

  /** `drop` takes away what is not in the folder of the test. */
  function describeTarget(name: string, open: () => Promise<{ place: KeyPlace; drop?: () => Promise<void> }>): void {
    describe(`to ${name}`, () => {
      let place: KeyPlace;
      let drop: (() => Promise<void>) | undefined;
      beforeEach(async () => {
        ({ place, drop } = await open());
      });
      afterEach(() => drop?.());

      it('keeps every key as it was, destroyed ones destroyed, revoked ones revoked, and changes nothing the second time', async () => {
        for (let time = 0; time < 2; time += 1) {
          expect(await carryKeys(source, place)).toEqual({ personal: CUSTOMERS + 1, destroyed: 2, api: 2 });
          expect(await keysIn(place)).toEqual(await keysIn(source));
        }
      });

      it('takes along what was destroyed, made and revoked since the first time', async () => {
        await carryKeys(source, place);
        const { personal, api, close } = await openKeys(source);
        for (const id of [4, 5, 6, 7, 8]) {
          await personal.destroy(customer(id));
          await personal.issue(customer(id), (keyId) => Buffer.from(`wrapped ${keyId}`));
        }
        await api.revoke(WAREHOUSE.keyId, '2026-03-03T10:00:00.000Z');
        await close();
        expect(await carryKeys(source, place)).toMatchObject({ personal: CUSTOMERS + 6, destroyed: 7 });
        expect(await keysIn(place)).toEqual(await keysIn(source));
      });

      it('goes back again to where there are none', async () => {
        await carryKeys(source, place);
        await carryKeys(place, files('back'));
        expect(await keysIn(files('back'))).toEqual(await keysIn(source));
      });

      it('refuses a place that keeps the keys of another ledger', async () => {
        const { personal, close } = await openKeys(place);
        await personal.issue(customer(9), () => Buffer.from('of another ledger'));
        await close();
        await expect(carryKeys(source, place)).rejects.toThrow('the key store holds another key');
      });
    });
  }

  describeTarget('files', async () => ({ place: files('target') }));

  describePostgres('to a database', () => {
    describeTarget('PostgreSQL', async () => {
      const { url, schema, drop } = await freshSchema();
      return {
        place: { keyStore: 'postgres', dataFolder: '', postgresUrl: url, postgresSchema: schema },
        drop,
      };
    });
  });

  it('does not take a folder without keys for one that never had any', async () => {
    await expect(carryKeys(files('mistyped'), files('target'))).rejects.toThrow(
      /mistyped\/personal-keys\.sqlite and .*cannot be found/,
    );
  });
});
