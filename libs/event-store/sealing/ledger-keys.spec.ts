import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyIdOf } from '@log-tree';
import { openLedgerKeys } from './ledger-keys';

const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');
const signingKeyOf = (type: 'ed25519' | 'x25519'): string => {
  const pair = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  return pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
};

describe('the keys of a ledger', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'capture-ledger-keys-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('are made on the first start, kept, and found by the next', () => {
    const made = openLedgerKeys(folder, {});
    expect(made.created).toBe(true);
    const found = openLedgerKeys(folder, {});
    expect(found.created).toBe(false);
    expect(found.masterKey).toEqual(made.masterKey);
    expect(found.publicKey).toBe(made.publicKey);
    expect(readdirSync(folder)).toEqual(['keys']);
  });

  it('create the data folder where there is none', () => {
    const missing = join(folder, 'not', 'yet');
    expect(openLedgerKeys(missing, {}).created).toBe(true);
  });

  const onPosix = process.platform === 'win32' ? it.skip : it;
  onPosix('can be read by their owner only', () => {
    openLedgerKeys(folder, {});
    const mode = (...path: string[]) => (statSync(join(folder, ...path)).mode & 0o777).toString(8);
    expect([mode('keys'), mode('keys', 'master.key'), mode('keys', 'signing.key')]).toEqual(['700', '600', '600']);
  });

  it('come from configuration where it has them, and then nothing is written', () => {
    const keys = openLedgerKeys(folder, { masterKey: MASTER_KEY, signingKey: signingKeyOf('ed25519') });
    expect(keys.masterKey).toEqual(Buffer.alloc(32, 7));
    expect(keys.created).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('may come from both places', () => {
    const made = openLedgerKeys(folder, {});
    const keys = openLedgerKeys(folder, { masterKey: MASTER_KEY });
    expect(keys.masterKey).toEqual(Buffer.alloc(32, 7));
    expect(keys.publicKey).toBe(made.publicKey);
  });

  it('are not made anew in a folder that holds a log', () => {
    writeFileSync(join(folder, 'log.sqlite'), '');
    expect(() => openLedgerKeys(folder, {})).toThrow('not empty');
    expect(existsSync(join(folder, 'keys'))).toBe(false);
  });

  it.each(['master.key', 'signing.key'])('refuse to start without %s', (name) => {
    openLedgerKeys(folder, {});
    rmSync(join(folder, 'keys', name));
    expect(() => openLedgerKeys(folder, {})).toThrow(`${name} is missing`);
  });

  it('are made again when a crash left them unfinished', () => {
    mkdirSync(join(folder, 'keys.new-crash'));
    expect(openLedgerKeys(folder, {}).created).toBe(true);
  });

  it('sign what the public key of the ledger verifies', () => {
    const { signingKey, publicKey } = openLedgerKeys(folder, {});
    const signature = sign(null, Buffer.from('a head'), signingKey);
    const verifier = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    expect(verify(null, Buffer.from('a head'), verifier, signature)).toBe(true);
  });

  it('have an id that anyone can compute from the public key', () => {
    const { publicKey, keyId } = openLedgerKeys(folder, {});
    expect(keyId).toBe(keyIdOf(Buffer.from(publicKey, 'base64')));
    // printf 'abc' | sha256sum
    expect(keyIdOf(Buffer.from('abc'))).toBe('ba7816bf8f01cfea');
  });

  it.each([
    ['a master key of another length', { masterKey: 'c2hvcnQ=' }, '32 bytes'],
    ['a signing key of another kind', { signingKey: signingKeyOf('x25519') }, 'Ed25519'],
    ['a signing key that is none', { signingKey: 'bm9uZQ==' }, 'Ed25519'],
  ])('are refused, without being repeated: %s', (_, configuration, wanted) => {
    const given = { masterKey: MASTER_KEY, signingKey: signingKeyOf('ed25519'), ...configuration };
    expect(() => openLedgerKeys(folder, given)).toThrow(wanted);
  });
});
