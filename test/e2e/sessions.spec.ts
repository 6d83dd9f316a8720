import { ApiKeys } from '@ledger';
import { DemoLinks } from '../../apps/api/sessions/demo-links';
import type { Ask } from './world/caller';
import { accepted, authorized } from './world/orders';
import { type KeyName, type Service, startService } from './world/service';

// Some start a service of their own, on a machine that may be busy.
jest.setTimeout(120_000);

const FROM_OUR_PAGE = { 'sec-fetch-site': 'same-origin' };

describe('a session', () => {
  let service: Service;
  let orderId: string;
  beforeAll(async () => {
    service = await startService();
    orderId = await authorized(service, { currency: 'EUR', orderAmount: 100, customerId: 'c1' });
  });
  afterAll(() => service.close());

  const signIn = (key: KeyName | string, headers: Ask['headers'] = FROM_OUR_PAGE) => {
    const apiKey = service.keys[key as KeyName] ?? key;
    return service.call('POST', '/v1/session', { key: null, body: { apiKey }, headers });
  };
  const cookieOf = async (key: KeyName | string) => {
    const answer = await signIn(key);
    accepted(answer);
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const by = (cookie: string, method: string, path: string, { headers, ...ask }: Ask = {}) =>
    service.call(method, path, { key: null, ...ask, headers: { cookie, ...headers } });

  it('begins with a key, and tells who is in it', async () => {
    const answer = await signIn('fulfilment');
    expect(answer).toMatchObject({
      status: 200,
      body: {
        actor: service.keys.fulfilment.split('_')[1],
        merchantId: 'm1',
        roles: ['fulfilment'],
        via: 'key',
        expiresAt: expect.any(String),
      },
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^ledger_session=[\w-]+; Path=\/; Expires=.+ GMT; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(service.keys.fulfilment.split('_')[1]);
    expect((await by(cookie, 'GET', '/v1/session')).body).toEqual(answer.body);
    expect((await signIn('ledger')).body).toMatchObject({ merchantId: null });
    expect((await signIn('customer')).body).toMatchObject({ merchantId: 'm1', roles: ['customer'] });
  });

  it('is sent by HTTPS only, where the service is found by it', async () => {
    const secure = await startService({ PUBLIC_URL: 'https://ledger.example.com' });
    const ask = { key: null, body: { apiKey: secure.keys.auditor } };
    const answer = await secure.call('POST', '/v1/session', ask);
    expect(answer.headers.get('set-cookie')).toMatch(/; Secure$/);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    const headers = { cookie, origin: 'https://ledger.example.com' };
    expect((await secure.call('DELETE', '/v1/session', { key: null, headers })).status).toBe(204);
    await secure.close();
  });

  it('opens what its key opens, and nothing else', async () => {
    const cookie = await cookieOf('auditor');
    expect((await by(cookie, 'GET', `/v1/orders/${orderId}/history`)).status).toBe(200);
    const refused = await by(cookie, 'POST', `/v1/orders/${orderId}/captures`, {
      body: { full: true },
      headers: FROM_OUR_PAGE,
    });
    expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    const other = await by(cookie, 'GET', '/v1/orders', { headers: { 'merchant-id': 'm2' } });
    expect(other.status).toBe(403);
    const ledger = await cookieOf('ledger');
    const named = await by(ledger, 'GET', `/v1/orders/${orderId}`, { headers: { 'merchant-id': 'm1' } });
    expect(named.status).toBe(200);
  });

  it('records under the id of its key', async () => {
    const own = await authorized(service);
    const headers = FROM_OUR_PAGE;
    const cookie = await cookieOf('fulfilment');
    accepted(await by(cookie, 'POST', `/v1/orders/${own}/captures`, { body: { full: true }, headers }));
    const { body } = await service.call('GET', `/v1/orders/${own}/history`);
    expect(body.events.at(-1)).toMatchObject({ actor: service.keys.fulfilment.split('_')[1] });
  });

  it('follows the events, as a page does that can send no header', async () => {
    const ended = new AbortController();
    const headers = { cookie: await cookieOf('finance') };
    const feed = await fetch(`${service.url}/v1/events`, { headers, signal: ended.signal });
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    ended.abort();
  });

  it.each<[string, Ask['headers'], number]>([
    ['a page of ours', { 'sec-fetch-site': 'same-origin' }, 201],
    ['a page of ours, told by an older browser', { origin: 'OWN' }, 201],
    ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'OWN' }, 403],
    ['a page of another host of ours', { 'sec-fetch-site': 'same-site' }, 403],
    ['a page of another origin, told by an older browser', { origin: 'http://elsewhere.example' }, 403],
    ['a page that hides where it is', { origin: 'null' }, 403],
    ['nobody knows where', {}, 403],
  ])('takes a command of %s: %j answers %i', async (_, told, status) => {
    const own = await authorized(service);
    const headers = Object.fromEntries(
      Object.entries(told ?? {}).map(([name, value]) => [name, value === 'OWN' ? service.url : value]),
    );
    const cookie = await cookieOf('fulfilment');
    const answer = await by(cookie, 'POST', `/v1/orders/${own}/captures`, { body: { full: true }, headers });
    expect(answer.status).toBe(status);
    expect((await by(cookie, 'DELETE', '/v1/session', { headers })).status).toBe(status === 201 ? 204 : 403);
    const signedIn = await signIn('fulfilment', headers);
    expect(signedIn.status).toBe(status === 201 || Object.keys(headers).length === 0 ? 200 : 403);
  });

  it('does not weigh beside a key: who sends both is who the key says', async () => {
    const headers = { cookie: await cookieOf('fulfilment') };
    expect((await service.call('GET', '/v1/orders', { key: 'secret', headers })).status).toBe(401);
    const named = await service.call('GET', '/v1/session', { key: 'auditor', headers });
    expect(named).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  it('ends at once when its key is revoked', async () => {
    const key = await service.makeKey({ scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['auditor'] });
    const cookie = await cookieOf(key);
    expect((await by(cookie, 'GET', '/v1/session')).status).toBe(200);
    await service.api.app.get(ApiKeys).revoke(key.split('_')[1] ?? '');
    expect((await by(cookie, 'GET', '/v1/session')).status).toBe(401);
    expect((await signIn(key)).status).toBe(401);
  });

  it('ends with its time, whatever the browser makes of the cookie', async () => {
    const cookie = await cookieOf('auditor');
    const later = Date.now() + 12 * 3_600_000 + 1;
    jest.useFakeTimers({ now: later, doNotFake: [...NOT_FAKED] });
    const answer = await by(cookie, 'GET', '/v1/session').finally(() => jest.useRealTimers());
    expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  it.each([
    ['nothing', ''],
    ['another text', 'x'.repeat(200)],
    ['half of a token', 'HALF'],
    ['a token that was changed', 'CHANGED'],
    ['more than any token', 'x'.repeat(6_000)],
  ])('is nobody with %s', async (_, text) => {
    const [name, token = ''] = (await cookieOf('auditor')).split('=');
    const value =
      text === 'HALF'
        ? token.slice(0, 60)
        : text === 'CHANGED'
          ? `${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`
          : text;
    const answer = await by(`other=1; ${name}=${value}`, 'GET', '/v1/orders');
    expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  it('is forgotten by the browser when it signs out', async () => {
    const answer = await by(await cookieOf('auditor'), 'DELETE', '/v1/session', { headers: FROM_OUR_PAGE });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/^ledger_session=; Path=\/; Expires=Thu, 01 Jan 1970/);
  });

  it('is not begun by guessing: after ten failures an address has to wait', async () => {
    const own = await startService();
    const attempt = (apiKey: string) => own.call('POST', '/v1/session', { key: null, body: { apiKey } });
    for (let tries = 0; tries < 10; tries += 1) expect((await attempt(`clk_${tries}`)).status).toBe(401);
    const refused = await attempt(own.keys.auditor);
    expect(refused).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await own.call('GET', '/v1/orders', { key: 'auditor' })).status).toBe(200);
    await own.close();
  });

  it('counts failures where a trusted proxy says that they come from, and believes nobody else', async () => {
    const [behind, alone] = await Promise.all([startService({ TRUSTED_PROXIES: 'loopback' }), startService()]);
    const attempt = (own: Service, from: string, apiKey = 'clk_') => {
      const headers = { 'x-forwarded-for': from, 'x-forwarded-proto': 'https' };
      return own.call('POST', '/v1/session', { key: null, body: { apiKey }, headers });
    };
    for (const own of [behind, alone]) for (let tries = 0; tries < 10; tries += 1) await attempt(own, '203.0.113.1');
    expect((await attempt(behind, '203.0.113.1', behind.keys.auditor)).status).toBe(429);
    expect((await attempt(alone, '203.0.113.2', alone.keys.auditor)).status).toBe(429);
    const other = await attempt(behind, '203.0.113.2', behind.keys.auditor);
    expect([other.status, other.headers.get('set-cookie')]).toEqual([200, expect.stringMatching(/; Secure$/)]);
    await Promise.all([behind.close(), alone.close()]);
  });

  it('is offered by links in the demo, by whoever made the service', async () => {
    const ask = async () => (await service.call('GET', '/v1/sign-in', { key: null })).body;
    expect(await ask()).toEqual({ oidc: false, demo: [] });
    const links = [{ name: 'Merchant', href: '/sign-in#key=clk_' }];
    service.api.app.get(DemoLinks).links = links;
    expect(await ask()).toEqual({ oidc: false, demo: links });
  });

  it('goes on when the service was started anew, which keeps nothing of it', async () => {
    const cookie = await cookieOf('auditor');
    service = await service.again();
    expect((await by(cookie, 'GET', '/v1/session')).body).toMatchObject({ via: 'key', merchantId: 'm1' });
  });
});

const NOT_FAKED = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];
