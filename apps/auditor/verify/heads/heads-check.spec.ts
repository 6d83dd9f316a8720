import { generateKeyPairSync } from 'node:crypto';
import type { LedgerOpened, LedgerRecord } from '@domain';
import { LEDGER_ID, LEDGER_KEY } from '../../recorded-log.fixture';
import { headOf, signatureOf } from '../../signed-head.fixture';
import { createHeadsCheck, type HeadsGiven } from './heads-check';
import { verifyingKey } from './signed-head';

type Keys = typeof LEDGER_KEY;
const NEXT = generateKeyPairSync('ed25519');
const HASHES = Array.from({ length: 6 }, (_, at) => Buffer.alloc(32, at));
const events = HASHES.map((hash) => ({ hash }));

const spki = ({ publicKey }: Keys) => publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const keyOf = (keys: Keys) => {
  const key = verifyingKey(spki(keys));
  if (!key) throw new Error('it is a key');
  return key;
};

/** The check reads names and members only, so that it also knows events that this release does not write. */
function recorded(event: object, at: number): LedgerRecord {
  return { envelope: { ledgerId: LEDGER_ID }, event, hash: HASHES[at], cursor: '' } as unknown as LedgerRecord;
}

function rotation(from: Keys = LEDGER_KEY, to: Keys = NEXT, changes: object = {}) {
  const { keyId } = keyOf(to);
  const signed = { keyId, ledgerId: LEDGER_ID, previousKeyId: keyOf(from).keyId, publicKey: spki(to) };
  return { type: 'SigningKeyRotated', ...signed, signature: signatureOf(signed, from.privateKey), ...changes };
}

function headEvent(size: number, keys: Keys = LEDGER_KEY, changes: object = {}) {
  const { ledgerId, ...head } = headOf(events.slice(0, size), keys);
  return { type: 'HeadSigned', ...head, ...changes };
}

function checkOf(given?: HeadsGiven) {
  const check = createHeadsCheck(given);
  check.open({ type: 'LedgerOpened', ledgerId: LEDGER_ID, publicKey: spki(LEDGER_KEY) } as LedgerOpened);
  return check;
}

describe('heads and keys within the log', () => {
  it('are right when each head signs a beginning of it, and each key is signed by the one before', () => {
    const check = checkOf({ key: keyOf(NEXT), heads: [{ name: 'mine', head: headOf(events.slice(0, 5), NEXT) }] });
    const log = [{ type: 'Other' }, headEvent(1), headEvent(1), rotation(), headEvent(3, NEXT), { type: 'Other' }];
    for (const [at, event] of log.entries()) check.add(recorded(event, at));
    expect(check.atEnd()).toEqual([]);
    expect(check.count()).toBe(4);
  });

  it.each<[sentence: string, event: object, what: RegExp]>([
    ['a head of events that do not stand before it', headEvent(3), /it signs 3 events, and 2 stand before it/],
    ['a head with another root', headEvent(2, LEDGER_KEY, { rootHash: '00'.repeat(32) }), /its signature is not that of the key/],
    ['a head of other events', { type: 'HeadSigned', ...headOf([{ hash: Buffer.alloc(32, 9) }]) }, /first 1 events have the root \w+, and it signs/],
    ['a head by a key that the ledger never had', headEvent(2, NEXT), /which the ledger does not have/],
    ['a key that is not signed', rotation(LEDGER_KEY, NEXT, { signature: '' }), /it is not signed by the key/],
    ['a key that follows another', rotation(NEXT, LEDGER_KEY), /it follows the key/],
    ['a key under another name', rotation(LEDGER_KEY, NEXT, { keyId: '00'.repeat(8) }), /its key id is 0+, and its key gives/],
    ['a key that is none', rotation(LEDGER_KEY, NEXT, { publicKey: 'x' }), /no Ed25519 key/],
  ])('are found wrong: %s', (_, event, what) => {
    const check = checkOf();
    for (const at of [0, 1]) check.add(recorded({ type: 'Other' }, at));
    expect(() => check.add(recorded(event, 2))).toThrow(what);
  }); // biome-ignore format: an example stands on one line
});
