import type { KeyStore, KeySubject } from './key.store';

const ADA: KeySubject = { merchantId: 'm1', kind: 'customer', id: 'ada' };
const wrap = (keyId: string): Buffer => Buffer.from(`wrapped ${keyId}`);

/** What every key store promises. */
export function describeKeyStoreContract(name: string, open: () => KeyStore | Promise<KeyStore>): void {
  describe(`the key store's contract, kept by ${name}`, () => {
    let store: KeyStore;

    beforeEach(async () => {
      store = await open();
    });

    it('issues one key for a subject and keeps to it', async () => {
      const first = await store.issue(ADA, wrap);
      expect(first.wrapped).toEqual(wrap(first.keyId));
      expect(await store.issue(ADA, wrap)).toEqual(first);
      expect(await store.find(first.keyId)).toEqual(first);
    });

    it('issues one key to all who ask at once', async () => {
      const keys = await Promise.all(Array.from({ length: 20 }, () => store.issue(ADA, wrap)));
      expect(new Set(keys.map((key) => key.keyId)).size).toBe(1);
    });

    it('tells merchants, kinds and ids apart', async () => {
      const subjects: KeySubject[] = [
        ADA,
        { ...ADA, merchantId: 'm2' },
        { ...ADA, kind: 'order' },
        { ...ADA, id: 'bob' },
      ];
      const keys = await Promise.all(subjects.map((subject) => store.issue(subject, wrap)));
      expect(new Set(keys.map((key) => key.keyId)).size).toBe(4);
    });

    it('knows a destroyed key as destroyed and issues the next generation', async () => {
      const first = await store.issue(ADA, wrap);
      const other = await store.issue({ ...ADA, id: 'bob' }, wrap);
      expect(await store.destroy(ADA)).toEqual([first.keyId]);
      expect(await store.find(first.keyId)).toBe('destroyed');
      const second = await store.issue(ADA, wrap);
      expect(second.keyId).not.toBe(first.keyId);
      expect(await store.find(second.keyId)).toEqual(second);
      expect(await store.find(other.keyId)).toEqual(other);
      expect(await store.destroy(ADA)).toEqual([second.keyId]);
    });

    it('does not know a key that it never issued', async () => {
      expect(await store.find('never issued')).toBeUndefined();
    });

    it('has any key only while one is kept', async () => {
      expect(await store.any()).toBeUndefined();
      const key = await store.issue(ADA, wrap);
      expect(await store.any()).toEqual(key);
      await store.destroy(ADA);
      expect(await store.any()).toBeUndefined();
    });
  });
}
