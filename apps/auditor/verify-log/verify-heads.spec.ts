import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { HeadSigned } from '@domain';
import { type EventStore, START } from '@event-store';
import { keyIdOf, leafHash, logRootHasher, signHeadText, signRotationText } from '@log-tree';
import { type Append, appendsOf, LEDGER_ID, record } from '../recorded-log.fixture';
import { verifyLog } from './verify-log';

const AT = '2026-02-01T00:00:00.000Z';
const ORDERS = ['o1', 'o2'].map(
  (orderId) => ({ type: 'AuthorizeOrder', orderId, currency: 'SEK', orderAmount: 100n }) as const,
);

interface Key {
  readonly signingKey: KeyObject;
  readonly publicKey: string;
  readonly keyId: string;
}
const [first, second, strange] = [newKey(), newKey(), newKey()];

describe('verify, of heads and the keys that sign them', () => {
  const opened = (): Append[] => {
    const appends = appendsOf(ORDERS);
    const [opening] = appends;
    const [event] = opening?.events ?? [];
    if (!opening || event?.type !== 'LedgerOpened') throw new Error('the log begins otherwise');
    opening.events = [{ ...event, publicKey: first.publicKey }];
    return appends;
  };
  async function verdictOf(appends: readonly Append[]) {
    const verdict = await verifyLog(await record(appends));
    return verdict.firstWrong ? `${verdict.firstWrong.sequence}: ${verdict.firstWrong.what}` : verdict.events;
  }

  it('finds heads right, of one key and then of the next', async () => {
    const appends = opened();
    appends.push(head(await rootOf(appends, 3), 3, first));
    appends.push(head(await rootOf(appends, 4), 4, first));
    appends.push(rotation(first, second));
    appends.push(head(await rootOf(appends, 6), 6, second));
    expect(await verdictOf(appends)).toBe(7);
  });

  it('finds a head right that an instance signed which did not know of the next key yet', async () => {
    const appends = opened();
    const root = await rootOf(appends, 3);
    expect(await verdictOf([...appends, rotation(first, second), head(root, 3, first)])).toBe(5);
    const covered = [...appends, rotation(first, second)];
    expect(await verdictOf([...covered, head(await rootOf(covered, 4), 4, first)])).toMatch(/^4: no key/);
  });

  it.each<[sentence: string, (root: string) => Append[], what: RegExp]>([
    ['root', () => [head('ab'.repeat(32), 3, first)], /^3: the tree of the first 3 events has another root/],
    ['size', (root) => [head(root, 2, first)], /^3: the tree of the first 2 events/],
    ['size beyond the log', (root) => [head(root, 9, first)], /^3: it is over 9 events/],
    ['size that was signed before', (root) => [head(root, 3, first), head(root, 3, first, ' again')], /^4: it is over 3/],
    ['key', (root) => [head(root, 3, strange)], /^3: no key that was in force/],
    ['signature', (root) => [spoiled(head(root, 3, first), { signature: 'AAAA' })], /^3: no key that was in force/],
    ['time', (root) => [spoiled(head(root, 3, first), { signedAt: '2026-01-31T00:00:00.000Z' })], /^3: it says that it was signed/],
    ['command', (root) => [{ ...head(root, 3, first), commandType: 'Sign' }], /^3: Sign cannot lead to HeadSigned/],
    ['stream', (root) => [{ ...head(root, 3, first), stream: 'ledger-' }], /^3: it stands on the stream ledger-/],
    ['merchant', (root) => [{ ...head(root, 3, first), merchantId: 'm1' }], /^3: it names the merchant m1/],
    ['new key', () => [rotation(strange, second)], /^3: the key before it does not vouch/],
  ])('names a head or a rotation of another %s', async (_, more, what) => {
    const appends = opened();
    expect(await verdictOf([...appends, ...more(await rootOf(appends, 3))])).toMatch(what);
  }); // biome-ignore format: a change stands on one line

  it('names a head over a log that was written anew, though every chain of it is right', async () => {
    const before = opened();
    const root = await rootOf(before, 3);
    const [opening, , ...rest] = opened();
    const other = appendsOf([{ ...ORDERS[0], orderAmount: 99n } as never])[1];
    if (!opening || !other) throw new Error('the log begins otherwise');
    expect(await verdictOf([opening, other, ...rest, head(root, 3, first)])).toMatch(/^3: the tree of the first 3/);
  });
});

async function rootOf(appends: readonly Append[], size: number): Promise<string> {
  const store: EventStore = await record(appends);
  const hasher = logRootHasher();
  for (const { hash } of (await store.readAll(START, size)).events) hasher.add(leafHash(hash));
  return hasher.root();
}

function head(rootHash: string, size: number, { signingKey, keyId }: Key, key = ` head:${size}`): Append {
  const said = { keyId, size, rootHash, signedAt: AT };
  const signature = signHeadText({ ledgerId: LEDGER_ID, ...said }, signingKey);
  return {
    ...{ stream: 'heads-', merchantId: null, recordedAt: AT, commandType: 'SignHead' },
    ...{ actor: 'clock', idempotencyKey: key, events: [{ type: 'HeadSigned', ...said, signature }] },
  };
}

function spoiled(append: Append, change: Partial<HeadSigned>): Append {
  return { ...append, events: append.events.map((event) => ({ ...event, ...change }) as HeadSigned) };
}

function rotation(from: Key, { keyId, publicKey }: Key): Append {
  const said = { keyId, publicKey, previousKeyId: from.keyId };
  const signature = signRotationText({ ledgerId: LEDGER_ID, ...said }, from.signingKey);
  return {
    ...{ stream: 'ledger-', merchantId: null, recordedAt: AT, actor: 'ledger', commandType: 'RotateSigningKey' },
    idempotencyKey: ` signing-key:${keyId}`,
    events: [{ type: 'SigningKeyRotated', ...said, signature }],
  };
}

function newKey(): Key {
  const { privateKey: signingKey, publicKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return { signingKey, publicKey: der.toString('base64'), keyId: keyIdOf(der) };
}
