import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyKeyFolder, readKeyFolder } from './key-folder';
import { openLedgerKeys } from './ledger-keys';

describe('the folder of a ledger’s keys, carried to another place', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'capture-ledger-keys-'));
    openLedgerKeys(at('old'), {});
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the same there, once and again, for its owner only to read', () => {
    for (let time = 0; time < 2; time += 1) expect(copyKeyFolder(at('old'), at('new'))).toBe(true);
    expect(readKeyFolder(at('new'))).toEqual(readKeyFolder(at('old')));
    expect(statSync(at('new/keys/master.key')).mode & 0o077).toBe(0);
  });

  it('goes beside a log that is there already, where new keys would not be made', () => {
    openLedgerKeys(at('new'), {});
    rmSync(at('new/keys'), { recursive: true });
    writeFileSync(at('new/log.sqlite'), '');
    expect(copyKeyFolder(at('old'), at('new'))).toBe(true);
  });

  it('does not take the place of the keys of another ledger', () => {
    openLedgerKeys(at('new'), {});
    const before = readKeyFolder(at('new'));
    expect(() => copyKeyFolder(at('old'), at('new'))).toThrow('holds the keys of another ledger');
    expect(readKeyFolder(at('new'))).toEqual(before);
  });

  it('is not there where configuration has the keys', () => {
    expect(copyKeyFolder(at('elsewhere'), at('new'))).toBe(false);
  });
});
