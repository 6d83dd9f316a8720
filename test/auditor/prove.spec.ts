import { hexOf, isHeadSignedBy, leafHash, type SignedHead, verifyConsistency, verifyInclusion } from '@log-tree';
import { openWorld, type World } from './world';

describe('auditor heads and prove, beside a running service', () => {
  let world: World;
  let key: string;
  beforeAll(async () => {
    world = await openWorld();
    key = await world.keyFor({ scope: { kind: 'ledger' }, roles: ['auditor'] });
    await sign('1');
    await sign('2');
    const last = await sign('3');
    await ask(`/v1/heads/3?atLeast=${last.position}`);
  });
  afterAll(() => world.close());

  async function ask(path: string, given: RequestInit = {}) {
    const headers = { authorization: `Bearer ${key}`, ...given.headers };
    const answer = await fetch(`${world.url}${path}`, { ...given, headers });
    if (!answer.ok) throw new Error(await answer.text());
    return JSON.parse(await answer.text());
  }
  const sign = (name: string) => ask('/v1/heads', { method: 'POST', headers: { 'idempotency-key': name } });

  it('lists heads, and shows one as it is kept in a file', async () => {
    const { code, out } = await world.auditor('heads');
    expect([code, out.split('\n').length]).toEqual([0, 4]);
    const shown: SignedHead = JSON.parse((await world.auditor('heads', '--size', 'last')).out);
    expect(shown).toEqual((await ask('/v1/heads')).heads[0]);
    expect(await world.auditor('heads', '--size', '9')).toMatchObject({ code: 1, err: 'there is no such head: 9\n' });
  });

  it('proves events and earlier heads', async () => {
    const event = JSON.parse((await world.auditor('prove', '--sequence', '1')).out);
    const leaf = hexOf(leafHash(Buffer.from(event.eventHash, 'hex')));
    const { size, rootHash: root } = event.head;
    expect(verifyInclusion({ leaf, index: 1, size, path: event.path, root })).toBe(true);
    const grown = JSON.parse((await world.auditor('prove', '--from', '1', '--head', '2')).out);
    const claim = { from: 1, fromRoot: grown.fromRootHash, to: 2, toRoot: grown.head.rootHash, path: grown.path };
    expect(verifyConsistency(claim)).toBe(true);
    for (const options of [[], ['--sequence', '1', '--from', '1'], ['--sequence', '9'], ['--from', '0']]) {
      const refused = await world.auditor('prove', ...options);
      expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: '' });
      expect(refused.err).not.toMatch(/^\s+at /m);
    }
  });

  it('rotates the key that signs, which is taken over at the next start', async () => {
    const before: SignedHead = (await ask('/v1/heads')).heads[0];
    const rotated = await world.auditor('keys', 'rotate');
    expect(rotated).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f]{16} is the new key/) });
    await world.stop();
    const again = await openWorld({ DATA_FOLDER: world.folder });
    try {
      const answer = await fetch(`${again.url}/v1/heads`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'idempotency-key': 'after' },
      });
      const { head }: { head: SignedHead } = JSON.parse(await answer.text());
      expect({ before: before.keyId === head.keyId, after: rotated.out.startsWith(head.keyId) }).toEqual({
        before: false,
        after: true,
      });
      expect(isHeadSignedBy(head, 'none')).toBe(false);
      const verified = await world.auditor('verify');
      expect({ code: verified.code, err: verified.err }).toMatchObject({ code: 0 });
    } finally {
      await again.close();
    }
  });
});
