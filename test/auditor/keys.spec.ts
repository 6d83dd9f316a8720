import { openWorld, type World } from './world';

describe('auditor keys, beside a running service', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const ask = async (key: string) =>
    (await fetch(`${world.url}/v1/orders`, { headers: { authorization: `Bearer ${key}` } })).status;

  it('makes a key that works at once, lists it without its secret, and takes it back within 5 seconds', async () => {
    const made = await world.auditor(
      'keys',
      'make',
      '--role',
      'fulfilment',
      '--merchant',
      'm1',
      '--label',
      'warehouse',
    );
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^clk_[0-9a-f]{16}_[\w-]{43}\n$/) });
    const key = made.out.trim();
    const [, keyId = ''] = key.split('_');
    expect(await ask(key)).toBe(200);

    const listed = await world.auditor('keys', 'list');
    expect(listed.out).toMatch(new RegExp(`${keyId} .*m1 .*fulfilment .*valid .*warehouse`));
    expect(listed.out).not.toContain(key.slice(25));

    expect((await world.auditor('keys', 'revoke', keyId)).code).toBe(0);
    const revokedAt = performance.now();
    while ((await ask(key)) !== 401) expect(performance.now() - revokedAt).toBeLessThan(20_000);
    expect((await world.auditor('keys', 'list')).out).toContain('revoked');
  });

  it.each([
    ['no owner', ['--role', 'finance'], 'needs --merchant'],
    ['two owners', ['--role', 'finance', '--merchant', 'm1', '--whole-ledger'], 'not for both'],
    ['a role that does not exist', ['--role', 'king', '--merchant', 'm1'], 'Allowed choices are'],
    ['a customer who acts for the merchant', ['--role', 'finance', '--merchant', 'm1', '--customer', 'c1'], 'no other'],
    ['a customer without a merchant', ['--role', 'customer', '--customer', 'c1'], 'needs --merchant'],
    ['a merchant that cannot be', ['--role', 'finance', '--merchant', 'a b'], 'names no merchant'],
  ])('refuses a key with %s, and says why', async (_, options, why) => {
    const { code, out, err } = await world.auditor('keys', 'make', ...options);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(why);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('cannot take back a key that never was', async () => {
    expect(await world.auditor('keys', 'revoke', '0123456789abcdef')).toMatchObject({
      code: 1,
      err: 'there is no key 0123456789abcdef\n',
    });
  });
});
