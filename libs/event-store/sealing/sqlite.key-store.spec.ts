import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyStore, KeySubject } from './key.store';
import { describeKeyStoreContract } from './key-store.contract';
import { openSqliteKeyStore } from './sqlite.key-store';

const ADA: KeySubject = { merchantId: 'm1', kind: 'customer', id: 'ada' };

describe('a key store in a file of its own', () => {
  let folder: string;
  let opened: KeyStore[];
  const open = (): KeyStore => {
    const store = openSqliteKeyStore(join(folder, 'personal-keys.sqlite'));
    opened.push(store);
    return store;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'capture-ledger-keys-'));
    opened = [];
  });

  afterEach(async () => {
    for (const store of opened) await store.close().catch(() => {});
    rmSync(folder, { recursive: true });
  });

  describeKeyStoreContract('sqlite', open);

  it('finds the same keys after it was opened again', async () => {
    const first = open();
    const key = await first.issue(ADA, () => Buffer.from('wrapped'));
    await first.close();
    expect(await open().issue(ADA, () => Buffer.from('another'))).toEqual(key);
  });

  const onPosix = process.platform === 'win32' ? it.skip : it;
  onPosix('can be read by its owner only, and so can its companions', async () => {
    await open().issue(ADA, () => Buffer.from('wrapped'));
    const modes = readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]);
    expect(modes).toEqual([
      ['personal-keys.sqlite', '600'],
      ['personal-keys.sqlite-shm', '600'],
      ['personal-keys.sqlite-wal', '600'],
    ]);
  });

  it('leaves nothing of a destroyed key in any of its files', async () => {
    const store = open();
    const secret = Buffer.from('a wrapped key that must vanish');
    const holds = () => readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(secret));
    await store.issue(ADA, () => secret);
    expect(holds()).toBe(true);
    await store.destroy(ADA);
    expect(holds()).toBe(false);
  });
});
