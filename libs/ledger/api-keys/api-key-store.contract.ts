import type { ApiKey } from './api-key';
import type { ApiKeyStore, KeptApiKey } from './api-key.store';

const CREATED = '2026-03-01T10:00:00.000Z';
const REVOKED = '2026-03-02T10:00:00.000Z';
const LATER = '2026-03-03T10:00:00.000Z';

const WAREHOUSE: ApiKey = {
  keyId: 'f00000000000000f',
  scope: { kind: 'merchant', merchantId: 'm1' },
  roles: ['fulfilment', 'finance'],
  label: 'Lager Größe "L" 📦',
  createdAt: CREATED,
};
const CUSTOMER: ApiKey = {
  keyId: '0000000000000001',
  scope: { kind: 'customer', merchantId: 'm1', customerId: 'c1' },
  roles: ['customer'],
  label: '',
  createdAt: CREATED,
};
const AUDITOR: ApiKey = {
  keyId: 'abcdef0123456789',
  scope: { kind: 'ledger' },
  roles: ['auditor'],
  label: 'a',
  createdAt: CREATED,
};

const kept = (apiKey: ApiKey): KeptApiKey => ({ apiKey, secretHash: Buffer.alloc(32, apiKey.keyId) });

/** What every store of API keys promises. `open` opens the same keys again each time within one test. */
export function describeApiKeyStoreContract(name: string, open: () => Promise<ApiKeyStore>): void {
  describe(`the contract of a store of API keys, kept by ${name}`, () => {
    let store: ApiKeyStore;

    beforeEach(async () => {
      store = await open();
    });

    it.each([WAREHOUSE, CUSTOMER, AUDITOR])('finds what was added: the key of a $scope.kind', async (apiKey) => {
      await store.add(kept(apiKey));
      const found = await store.find(apiKey.keyId);
      expect(found?.apiKey).toEqual(apiKey);
      expect(Buffer.from(found?.secretHash ?? [])).toEqual(kept(apiKey).secretHash);
    });

    it('does not find what was not added', async () => {
      await store.add(kept(WAREHOUSE));
      expect(await store.find(CUSTOMER.keyId)).toBeUndefined();
    });

    it('lists keys in the order in which they were made', async () => {
      expect(await store.list()).toEqual([]);
      for (const apiKey of [WAREHOUSE, CUSTOMER, AUDITOR]) await store.add(kept(apiKey));
      expect(await store.list()).toEqual([WAREHOUSE, CUSTOMER, AUDITOR]);
    });

    it('never gives an id to a second key', async () => {
      await store.add(kept(WAREHOUSE));
      await expect(store.add(kept({ ...AUDITOR, keyId: WAREHOUSE.keyId }))).rejects.toThrow();
      expect(await store.list()).toEqual([WAREHOUSE]);
    });

    it('revokes one key, and the first time counts', async () => {
      for (const apiKey of [WAREHOUSE, CUSTOMER]) await store.add(kept(apiKey));
      expect(await store.revoke(WAREHOUSE.keyId, REVOKED)).toBe(true);
      expect(await store.revoke(WAREHOUSE.keyId, LATER)).toBe(true);
      expect(await store.list()).toEqual([{ ...WAREHOUSE, revokedAt: REVOKED }, CUSTOMER]);
      expect((await store.find(WAREHOUSE.keyId))?.apiKey.revokedAt).toBe(REVOKED);
    });

    it('says that it has no key to revoke', async () => {
      expect(await store.revoke(WAREHOUSE.keyId, REVOKED)).toBe(false);
    });

    it('shows others at once what one made and revoked', async () => {
      const other = await open();
      await store.add(kept(WAREHOUSE));
      expect((await other.find(WAREHOUSE.keyId))?.apiKey).toEqual(WAREHOUSE);
      await other.revoke(WAREHOUSE.keyId, REVOKED);
      expect((await store.find(WAREHOUSE.keyId))?.apiKey.revokedAt).toBe(REVOKED);
    });
  });
}
