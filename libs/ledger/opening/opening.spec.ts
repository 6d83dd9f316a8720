import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeRecord, START, verifyLink } from '@event-store';
import { loadConfiguration } from '../configuration/load-configuration';
import { openLedger } from './open-from-configuration';
import type { OpenLedger } from './open-ledger';

describe('opening a ledger', () => {
  let folder: string;
  let opened: OpenLedger | undefined;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'opening-')), 'data');
  });
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
    await rm(join(folder, '..'), { recursive: true });
  });

  async function open(environment: Readonly<Record<string, string>> = {}): Promise<OpenLedger> {
    opened = await openLedger(loadConfiguration({ DATA_FOLDER: folder, ...environment }));
    return opened;
  }
  async function reopen(environment: Readonly<Record<string, string>> = {}): Promise<OpenLedger> {
    await opened?.close();
    opened = undefined;
    return open(environment);
  }

  it.each(['memory', 'sqlite'])('makes LedgerOpened the first event of an empty %s log', async (engine) => {
    const ledger = await open({ EVENT_STORE: engine });
    const [first] = (await ledger.store.readAll(START, 10)).events;
    if (!first) throw new Error('the log is empty');
    const { envelope, event } = decodeRecord(first);
    expect(event).toEqual({
      type: 'LedgerOpened',
      ledgerId: ledger.ledgerId,
      hashVersion: 1,
      publicKey: ledger.keys.publicKey,
      clock: 'system',
    });
    expect(envelope).toMatchObject({ stream: 'ledger-', merchantId: null, ledgerId: ledger.ledgerId, revision: 0 });
    expect(envelope.idempotencyKey.startsWith(' ')).toBe(true);
    expect(verifyLink(Buffer.alloc(32), first)).toBe(true);
  });

  it('finds the same ledger again, and writes nothing for it', async () => {
    const { ledgerId } = await open();
    const again = await reopen();
    expect(again.ledgerId).toBe(ledgerId);
    expect((await again.store.readAll(START, 10)).events).toHaveLength(1);
    expect(again.keys.created).toBe(false);
  });

  it('leaves nothing on the disk when the log is in memory', async () => {
    await open({ EVENT_STORE: 'memory', CLOCK: 'simulated' });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['system', 'simulated'],
    ['simulated', 'system'],
  ])('refuses to switch from a %s clock to a %s one', async (first, then) => {
    await open({ CLOCK: first });
    await expect(reopen({ CLOCK: then })).rejects.toThrow(`opened with a ${first} clock`);
  });

  it('refuses another signing key', async () => {
    await open();
    const other = await openLedger(loadConfiguration({ EVENT_STORE: 'memory' }));
    const signingKey = other.keys.signingKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
    await other.close();
    await expect(reopen({ SIGNING_KEY: signingKey })).rejects.toThrow('signing key');
  });

  it('refuses to go on without its keys', async () => {
    await open();
    await opened?.close();
    opened = undefined;
    await rename(join(folder, 'keys'), join(folder, '..', 'keys-put-away'));
    await expect(open()).rejects.toThrow(/keys/);
  });

  it('lets go of everything when it fails, so that a second try can succeed', async () => {
    await open();
    await expect(reopen({ CLOCK: 'simulated' })).rejects.toThrow();
    expect((await open()).ledgerId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is told to listeners when something is appended', async () => {
    const ledger = await open({ EVENT_STORE: 'memory' });
    let appended = 0;
    ledger.appended.subscribe(() => {
      appended += 1;
    });
    const [first] = (await ledger.store.readAll(START, 1)).events;
    if (!first) throw new Error('the log is empty');
    await ledger.store.append('other', -1, [first]);
    await ledger.store.append('other', -1, [first]);
    expect(appended).toBe(1);
  });
});
