import type { RouteOptions } from 'fastify';
import { declareAccess } from '../../apps/api/access/access.hook';
import { authorized, captured } from './world/orders';
import { type KeyName, type Service, startService } from './world/service';

const FINANCE_VIEWS = [
  '/v1/receivables',
  '/v1/receivables/ageing',
  '/v1/daily-figures',
  '/v1/expiring-authorizations',
  '/v1/expiring-authorizations/totals',
];

/** How people come in, and out. */
const WITHOUT_KEY: Readonly<Record<string, number>> = {
  'POST /v1/session': 400,
  'DELETE /v1/session': 204,
  'GET /v1/session/oidc': 403,
  'GET /v1/session/oidc/callback': 403,
  'GET /v1/sign-in': 200,
};

describe('who may call what', () => {
  let service: Service;
  let orderId: string;
  let routes: { method: string; path: string }[];
  beforeAll(async () => {
    service = await startService();
    orderId = await authorized(service, { currency: 'EUR', orderAmount: 100, customerId: 'c1' });
    const { paths } = (await (await fetch(`${service.url}/docs/openapi.json`)).json()) as {
      paths: Record<string, object>;
    };
    routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => method !== 'parameters')
        .map((method) => ({ method: method.toUpperCase(), path: path.replaceAll(/{\w+}/g, 'x') })),
    );
  });
  afterAll(() => service.close());

  it('a route that does not say who may call it stops the start', () => {
    const route = (url: string, config?: object) => ({ method: 'GET', url, config }) as unknown as RouteOptions;
    expect(() => declareAccess(route('/v1/forgotten'))).toThrow('GET /v1/forgotten does not declare who may call it');
    expect(() => declareAccess(route('/docsx', {}))).toThrow('does not declare');
    expect(() => declareAccess(route('/docs/swagger-ui.css'))).not.toThrow();
  });

  it('without a key only health, documents and the doors answer, whatever the route', async () => {
    expect(routes.length).toBeGreaterThan(30);
    for (const { method, path } of routes) {
      const answer = await service.call(method, path, { key: null });
      const status = path.startsWith('/health/') ? 200 : (WITHOUT_KEY[`${method} ${path}`] ?? 401);
      expect({ path, status: answer.status }).toEqual({ path, status });
    }
    expect((await service.call('GET', '/docs', { key: null })).status).toBe(200);
  });

  it.each([
    ['no key', null],
    ['a text that is no key', 'secret'],
    ['an unknown key', `clk_0123456789abcdef_${'A'.repeat(43)}`],
  ])('%s: 401, before the body is read', async (_, key) => {
    const answer = await service.call('POST', `/v1/orders/${orderId}/captures`, { key, body: 'x'.repeat(2_000_000) });
    expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(answer.headers.get('www-authenticate')).toMatch('Bearer');
  });

  it('a key with a wrong secret: 401; a revoked one too', async () => {
    const { merchant } = service.keys;
    const wrong = `${merchant.slice(0, -4)}AAAA`;
    expect((await service.call('GET', '/v1/orders', { key: wrong })).status).toBe(401);
    const key = await service.makeKey({ scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['auditor'] });
    expect((await service.call('GET', '/v1/orders', { key })).status).toBe(200);
    const { ApiKeys } = await import('@ledger');
    await service.api.app.get(ApiKeys).revoke(key.split('_')[1] ?? '');
    expect((await service.call('GET', '/v1/orders', { key })).status).toBe(401);
  });

  it.each<[KeyName, string, string, number]>([
    ['fulfilment', 'POST', 'captures', 400],
    ['fulfilment', 'POST', 'refunds', 400],
    ['fulfilment', 'POST', 'payments', 403],
    ['fulfilment', 'POST', 'write-offs', 403],
    ['finance', 'POST', 'captures', 403],
    ['finance', 'POST', 'cancel', 403],
    ['finance', 'POST', 'payments', 400],
    ['auditor', 'POST', 'captures', 403],
    ['auditor', 'POST', 'refunds', 403],
    ['auditor', 'GET', 'history', 200],
    ['customer', 'GET', 'history', 403],
    ['customer', 'POST', 'captures', 403],
  ])('%s: %s %s answers %i', async (key, method, path, status) => {
    const answer = await service.call(method, `/v1/orders/${orderId}/${path}`, {
      key,
      ...(method === 'POST' && { body: path === 'cancel' ? {} : { x: 1 } }),
    });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.code).toBe('FORBIDDEN');
  });

  it("another merchant's order is not found, neither to read nor to change", async () => {
    const { orderId: own, captureId } = await captured(service);
    const tries = [
      ['GET', ''],
      ['GET', '/history'],
      ['GET', '/balances'],
      ['GET', '/captures'],
      ['GET', `/captures/${captureId}`],
      ['POST', '/captures', { full: true }],
      ['POST', '/refunds', { full: true }],
      ['POST', '/payments', { amount: 1 }],
      ['POST', '/cancel', {}],
    ] as const;
    for (const [method, path, body] of tries) {
      const answer = await service.call(method, `/v1/orders/${own}${path}`, {
        key: 'otherMerchant',
        ...(body && { body }),
      });
      expect({ path, ...answer }).toMatchObject({ path, status: 404, body: { code: 'ORDER_NOT_FOUND' } });
    }
    const list = await service.call('GET', '/v1/orders', { key: 'otherMerchant' });
    expect(list.body.orders).toEqual([]);
    const named = await service.call('GET', `/v1/orders/${own}`, {
      key: 'otherMerchant',
      headers: { 'merchant-id': 'm1' },
    });
    expect(named).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });

  it('two merchants may have orders of the same id', async () => {
    const order = { orderId: 'same', currency: 'EUR', orderAmount: 1 };
    for (const key of ['merchant', 'otherMerchant'] as const) {
      expect((await service.call('POST', '/v1/orders', { key, body: order })).status).toBe(201);
    }
  });

  it('a key of the whole ledger names a merchant, and acts for it', async () => {
    const unnamed = await service.call('GET', `/v1/orders/${orderId}`, { key: 'ledger' });
    expect(unnamed).toMatchObject({ status: 400, body: { errors: [{ header: 'Merchant-Id' }] } });
    const ask = (merchantId: string) =>
      service.call('GET', `/v1/orders/${orderId}`, { key: 'ledger', headers: { 'merchant-id': merchantId } });
    expect([(await ask('m1')).status, (await ask('m2')).status, (await ask('m/1')).status]).toEqual([200, 404, 400]);
  });

  it("a customer's key shows that customer and nobody else", async () => {
    const own = await service.call('GET', '/v1/customers/c1/captures', { key: 'customer' });
    expect(own.body.orders).toMatchObject([{ orderId }]);
    const other = await service.call('GET', '/v1/customers/c2/captures', { key: 'customer' });
    expect(other).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    for (const path of ['/v1/orders', '/v1/settlement-queue', ...FINANCE_VIEWS, '/v1/events', '/metrics']) {
      expect((await service.call('GET', path, { key: 'customer' })).status).toBe(403);
    }
  });

  it.each(FINANCE_VIEWS)('%s is for finance and auditors, and shows each merchant its own', async (path) => {
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const own = await authorized(service, { currency: 'KWD', orderAmount: 5_000, expiresAt: soon });
    const { position } = (await service.call('POST', `/v1/orders/${own}/captures`, { body: { amount: 2_000 } })).body;
    const ask = async (key: KeyName) => {
      const { status, body } = await service.call('GET', `${path}?currency=KWD&atLeast=${position}`, { key });
      return { status, rows: Object.values(body).filter(Array.isArray).flat().length > 0 };
    };
    for (const key of ['finance', 'auditor'] as const) expect(await ask(key)).toEqual({ status: 200, rows: true });
    expect(await ask('otherMerchant')).toEqual({ status: 200, rows: false });
    expect((await ask('fulfilment')).status).toBe(403);
  });

  it.each([
    ['PUT', '/v1/terms'],
    ['POST', '/v1/payout-accounts'],
    ['POST', '/v1/payouts/EUR-1/send'],
    ['POST', '/v1/payouts/EUR-1/confirm'],
    ['POST', '/v1/payouts/EUR-1/fail'],
    ['POST', '/v1/payouts/EUR-1/return'],
    ['POST', '/v1/adjustments'],
    ['POST', '/v1/adjustments/a-1/approve'],
    ['POST', '/v1/adjustments/a-1/reject'],
    ['POST', '/v1/deposits'],
  ])('%s %s is for finance keys of the whole ledger, which name the merchant', async (method, path) => {
    const own = await service.call(method, path, { key: 'finance' });
    expect(own).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    const unnamed = await service.call(method, path, { key: 'secondLedger' });
    expect(unnamed).toMatchObject({ status: 400, body: { errors: [{ header: 'Merchant-Id' }] } });
    const named = await service.call(method, path, { key: 'secondLedger', headers: { 'merchant-id': 'm1' } });
    expect([400, 404]).toContain(named.status);
    expect(named.body.errors ?? []).not.toContainEqual(expect.objectContaining({ header: 'Merchant-Id' }));
  });

  it('a run of settlement is for finance keys of the whole ledger, for one merchant or for all', async () => {
    const ask = (key: KeyName, headers = {}) => service.call('POST', '/v1/settlements:run', { key, headers, body: {} });
    expect(await ask('finance')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await ask('secondLedger')).body).toMatchObject({ dryRun: false, closed: [] });
    expect((await ask('secondLedger', { 'merchant-id': 'm1' })).status).toBe(200);
  });

  it.each([
    '/v1/terms',
    '/v1/terms/history',
    '/v1/settlements',
    '/v1/settlements/upcoming',
    '/v1/payouts',
    '/v1/adjustments',
    '/v1/journal?currency=EUR',
    '/v1/trial-balance?currency=EUR',
  ])("%s is for finance and auditors, also with a merchant's own key", async (path) => {
    for (const key of ['finance', 'auditor'] as const) {
      expect((await service.call('GET', path, { key })).status).toBe(200);
    }
    for (const key of ['fulfilment', 'customer'] as const) {
      expect((await service.call('GET', path, { key })).status).toBe(403);
    }
  });

  it('figures of the service and its clock are for keys of the whole ledger', async () => {
    expect((await service.call('GET', '/metrics')).status).toBe(403);
    const { status, text } = await service.call('GET', '/metrics', { key: 'ledger' });
    expect(status).toBe(200);
    expect(text).toMatch(/ledger_commands_total\{command="AuthorizeOrder",outcome="recorded"\} \d/);
    expect(text).toMatch(/http_request_seconds_count\{method="POST",route="\/v1\/orders",status="201"\} \d/);
    expect(text).toMatch(/ledger_projection_lag_events\{projection="orders"\}/);
    expect(text).not.toContain(orderId);
    const clock = await service.call('POST', '/v1/clock:advance', {
      key: 'ledger',
      body: { to: '2099-01-01T00:00:00Z' },
    });
    expect(clock).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN', detail: expect.stringContaining('system') },
    });
  });

  it('a key that calls too often is told when to come back, and only that key', async () => {
    const limited = await startService({ RATE_LIMIT_PER_SECOND: '5' });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => limited.call('GET', '/v1/orders', { key: 'auditor' })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(5);
    expect(refused[0]?.body).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await limited.call('GET', '/v1/orders', { key: 'finance' })).status).toBe(200);
    const health = await Promise.all(
      Array.from({ length: 12 }, () => limited.call('GET', '/health/live', { key: null })),
    );
    expect(health.every(({ status }) => status === 200)).toBe(true);
    await limited.close();
  });
});
