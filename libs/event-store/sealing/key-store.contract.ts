import type { KeyEntry, KeyStore, KeySubject } from './key.store';

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

    it('tells every key a subject ever had, in the order of their generations', async () => {
      expect(await store.entriesOf(ADA)).toEqual([]);
      const first = await store.issue(ADA, wrap);
      await store.issue({ ...ADA, id: 'bob' }, wrap);
      await store.destroy(ADA);
      const second = await store.issue(ADA, wrap);
      expect(await store.entriesOf(ADA)).toEqual([
        { ...ADA, keyId: first.keyId, generation: 1 },
        { ...ADA, ...second, generation: 2 },
      ]);
    });

    it('puts other bytes in the place of a key only where they are those it was told', async () => {
      const { keyId, wrapped } = await store.issue(ADA, wrap);
      await store.rewrap([{ keyId, from: Buffer.from('others'), to: Buffer.from('lost') }]);
      expect(await store.find(keyId)).toEqual({ keyId, wrapped });
      await store.rewrap([{ keyId, from: wrapped, to: Buffer.from('anew') }]);
      await store.rewrap([{ keyId, from: wrapped, to: Buffer.from('once more') }]);
      expect(await store.find(keyId)).toEqual({ keyId, wrapped: Buffer.from('anew') });
      expect(await store.issue(ADA, wrap)).toEqual({ keyId, wrapped: Buffer.from('anew') });
      await store.destroy(ADA);
      await store.rewrap([{ keyId, from: Buffer.from('anew'), to: Buffer.from('back again') }]);
      expect(await store.find(keyId)).toBe('destroyed');
    });

    it('keeps notes beside its keys, the last of each name', async () => {
      expect(await store.note('erasures-applied')).toBeUndefined();
      await store.keepNote('erasures-applied', 'first');
      await store.keepNote('erasures-applied', 'second');
      await store.keepNote('retired-master-keys', 'another');
      expect(await store.note('erasures-applied')).toBe('second');
    });

    describe('carried to another store', () => {
      const entry = (keyId: string, generation: number, wrapped?: string): KeyEntry => ({
        ...ADA,
        keyId,
        generation,
        ...(wrapped !== undefined && { wrapped: Buffer.from(wrapped) }),
      });
      const everyEntry = () => store.entries(1_000);

      it('tells all its entries, destroyed ones too, in pages', async () => {
        const first = await store.issue(ADA, wrap);
        await store.destroy(ADA);
        const second = await store.issue(ADA, wrap);
        const other = await store.issue({ ...ADA, kind: 'order', id: 'o1' }, wrap);
        const expected: KeyEntry[] = [
          { ...ADA, keyId: first.keyId, generation: 1 },
          { ...ADA, ...second, generation: 2 },
          { ...ADA, kind: 'order', id: 'o1', ...other, generation: 1 },
        ];
        expected.sort((a, b) => (a.keyId < b.keyId ? -1 : 1));
        expect(await everyEntry()).toEqual(expected);
        expect(await store.entries(2)).toEqual(expected.slice(0, 2));
        expect(await store.entries(2, expected[1]?.keyId)).toEqual(expected.slice(2));
        expect(await store.entries(2, expected[2]?.keyId)).toEqual([]);
      });

      it('takes entries as they are, once and again', async () => {
        const entries = [entry('a', 1), entry('b', 2, 'wrapped b')];
        await store.take(entries);
        await store.take(entries);
        expect(await everyEntry()).toEqual(entries);
        expect(await store.find('a')).toBe('destroyed');
        expect(await store.find('b')).toEqual({ keyId: 'b', wrapped: Buffer.from('wrapped b') });
      });

      it('goes on with the key it took, and behind it', async () => {
        await store.take([entry('a', 1), entry('b', 2, 'wrapped b')]);
        expect((await store.issue(ADA, wrap)).keyId).toBe('b');
        expect(await store.destroy(ADA)).toEqual(['b']);
        const next = await store.issue(ADA, wrap);
        expect(await everyEntry()).toContainEqual({ ...ADA, ...next, generation: 3 });
      });

      it('destroys what was destroyed elsewhere meanwhile', async () => {
        await store.take([entry('a', 1, 'wrapped a')]);
        await store.take([entry('a', 1)]);
        await store.take([entry('b', 2, 'wrapped b')]);
        expect(await everyEntry()).toEqual([entry('a', 1), entry('b', 2, 'wrapped b')]);
        expect((await store.any())?.keyId).toBe('b');
      });

      it('does not bring back what was destroyed here', async () => {
        await store.take([entry('a', 1, 'wrapped a')]);
        await store.destroy(ADA);
        await store.take([entry('a', 1, 'wrapped a')]);
        expect(await store.find('a')).toBe('destroyed');
        expect(await store.any()).toBeUndefined();
      });

      it.each([
        ['another key in the same place', () => entry('b', 1, 'wrapped b')],
        ['the same key in another place', () => ({ ...entry('a', 1, 'wrapped a'), id: 'bob' })],
        ['other bytes of the same key', () => entry('a', 1, 'wrapped otherwise')],
      ])('refuses %s, and keeps its own', async (_, other) => {
        await store.take([entry('a', 1, 'wrapped a')]);
        await expect(store.take([other()])).rejects.toThrow('holds another');
        expect(await everyEntry()).toEqual([entry('a', 1, 'wrapped a')]);
      });
    });
  });
}
