import { CLIENT, type OidcWorld, startOidc } from './world/oidc';
import { authorized } from './world/orders';
import { type Service, startService } from './world/service';

// Some start a service of their own, on a machine that may be busy.
jest.setTimeout(120_000);

const HOPS_MAX = 12;

/** A browser, as far as redirects and cookies go. */
function browser() {
  const jars = new Map<string, Map<string, string>>();
  const visit = async (address: string): Promise<Response> => {
    const { host } = new URL(address);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /Max-Age=0|1970/.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  return {
    jars,
    visit,
    /** Follows where it is led, until an address that ends the way; answers that address. */
    async follow(address: string, isEnd: (address: string) => boolean): Promise<string> {
      let next = address;
      for (let hops = 0; hops < HOPS_MAX; hops += 1) {
        const response = await visit(next);
        const location = response.headers.get('location');
        if (location === null) throw new Error(`${next} answered ${response.status}: ${await response.text()}`);
        next = new URL(location, next).href;
        if (isEnd(next)) return next;
      }
      throw new Error(`led on and on, last to ${next}`);
    },
  };
}

describe('signing in by OpenID Connect', () => {
  let oidc: OidcWorld;
  let service: Service;
  beforeAll(async () => {
    // It says of each of its presets that it is one.
    for (const level of ['info', 'warn'] as const) jest.spyOn(console, level).mockImplementation(() => {});
    oidc = await startOidc();
    service = await startService({
      OIDC_ISSUER: oidc.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
    });
    await oidc.register(`${service.url}/v1/session/oidc/callback`);
  });
  afterAll(async () => {
    await service.close();
    await oidc.close();
    jest.restoreAllMocks();
  });

  const isPage = (address: string) => !address.includes('/v1/') && address.startsWith(service.url);
  const comeAs = async (claims: Parameters<OidcWorld['signIn']>[0]) => {
    oidc.signIn(claims);
    const person = browser();
    const page = await person.follow(`${service.url}/v1/session/oidc`, isPage);
    const cookie = person.jars.get(new URL(service.url).host)?.get('ledger_session');
    return {
      page: page.slice(service.url.length),
      cookie: cookie === undefined ? '' : `ledger_session=${cookie}`,
      person,
    };
  };
  const by = (cookie: string, method: string, path: string, body?: object) =>
    service.call(method, path, {
      key: null,
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      ...(body && { body }),
    });

  it('is offered where a provider is configured, and nowhere else', async () => {
    expect((await service.call('GET', '/v1/sign-in', { key: null })).body).toEqual({ oidc: true, demo: [] });
    const without = await startService();
    expect((await without.call('GET', '/v1/sign-in', { key: null })).body).toEqual({ oidc: false, demo: [] });
    expect((await without.call('GET', '/v1/session/oidc', { key: null })).status).toBe(403);
    await without.close();
  });

  it('ends in a session with the roles and the merchant that the provider names', async () => {
    const { page, cookie, person } = await comeAs({
      sub: 'grace',
      roles: ['auditor', 'fulfilment', 'pilot'],
      merchant: 'm1',
    });
    expect(page).toBe('/');
    expect((await by(cookie, 'GET', '/v1/session')).body).toEqual({
      ...{ actor: 'oidc:grace', merchantId: 'm1', roles: ['fulfilment', 'auditor'], via: 'oidc' },
      ...{ expiresAt: expect.any(String), today: new Date().toISOString().slice(0, 10) },
    });
    expect([...(person.jars.get(new URL(service.url).host)?.keys() ?? [])]).toEqual(['ledger_session']);
  });

  it('records under the name of the person', async () => {
    const orderId = await authorized(service);
    const { cookie } = await comeAs({ sub: 'grace', roles: 'fulfilment,auditor', merchant: 'm1' });
    expect((await by(cookie, 'POST', `/v1/orders/${orderId}/captures`, { full: true })).status).toBe(201);
    expect((await by(cookie, 'POST', `/v1/orders/${orderId}/payments`, { amount: 1 })).status).toBe(403);
    const { body } = await by(cookie, 'GET', `/v1/orders/${orderId}/history`);
    expect(body.events.at(-1)).toMatchObject({ type: 'OrderCaptured', actor: 'oidc:grace' });
  });

  it('opens the whole ledger to whom the provider says so in as many words', async () => {
    const { cookie } = await comeAs({ sub: 'root', roles: ['finance', 'admin'], merchant: '*' });
    expect((await by(cookie, 'GET', '/v1/session')).body).toMatchObject({ merchantId: null });
    expect((await by(cookie, 'GET', '/metrics')).status).toBe(200);
  });

  it('keeps a subject that is no plain word out of events', async () => {
    const { cookie } = await comeAs({ sub: 'Ada Lovelace', roles: ['auditor'], merchant: 'm1' });
    expect((await by(cookie, 'GET', '/v1/session')).body.actor).toMatch(/^oidc:sha256-[0-9a-f]{64}$/);
  });

  it.each([
    ['no role of ours', { roles: ['pilot'], merchant: 'm1' }],
    ['no role', { merchant: 'm1' }],
    ['the role of a customer', { roles: ['customer'], merchant: 'm1' }],
    ['no merchant', { roles: ['auditor'] }],
    ['a merchant that cannot be', { roles: ['auditor'], merchant: 'm/1' }],
  ])('lets nobody in of whom the provider names %s', async (_, claims) => {
    const { page, cookie } = await comeAs({ sub: 'grace', ...claims });
    expect([page, cookie]).toEqual(['/sign-in#refused=FORBIDDEN', '']);
  });

  it('takes an answer of the provider from the browser only that began, and only once', async () => {
    oidc.signIn({ sub: 'grace', roles: ['auditor'], merchant: 'm1' });
    const person = browser();
    const callback = await person.follow(`${service.url}/v1/session/oidc`, (address) => address.includes('/callback'));
    const other = browser();
    const refused = `${service.url}/sign-in#refused=UNAUTHENTICATED`;
    const led = (response: Response) => new URL(response.headers.get('location') ?? '', service.url).href;
    expect(led(await other.visit(callback))).toBe(refused);
    const changed = callback.replace(/state=[^&]+/, 'state=another');
    const pending = new Map(person.jars.get(new URL(service.url).host));
    expect(led(await person.visit(changed))).toBe(refused);
    person.jars.set(new URL(service.url).host, pending);
    expect(led(await person.visit(callback))).toBe(`${service.url}/`);
    person.jars.set(new URL(service.url).host, new Map(pending));
    expect(led(await person.visit(callback))).toBe(refused);
  });

  it('says that the provider cannot be asked, and asks it again the next time', async () => {
    const gone = await startService({ OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'x' });
    const answer = await browser().visit(`${gone.url}/v1/session/oidc`);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in#refused=PROVIDER_UNAVAILABLE']);
    await gone.close();
  });

  it('reads roles that lie deeper, as some providers put them', async () => {
    const deep = await startService({
      ...{ OIDC_ISSUER: oidc.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret },
      ...{ OIDC_ROLES_CLAIM: 'realm_access.roles', PUBLIC_URL: service.url },
    });
    oidc.signIn({ sub: 'grace', realm_access: { roles: ['finance'] }, merchant: 'm1' });
    const person = browser();
    const callback = await person.follow(`${deep.url}/v1/session/oidc`, (address) => address.includes('/callback'));
    const response = await person.visit(callback.replace(service.url, deep.url));
    expect(response.headers.get('location')).toBe('/');
    await deep.close();
  });
});
