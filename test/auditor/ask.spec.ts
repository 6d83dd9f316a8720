import { openWorld, type World } from './world';

const SIMULATED = { CLOCK: 'simulated', CLOCK_START: '2026-03-02T10:00:00.000Z' };

describe('auditor ask, beside a running service', () => {
  let world: World;
  let key: string;
  let before: number;
  beforeAll(async () => {
    world = await openWorld(SIMULATED);
    key = await world.keyFor({ scope: { kind: 'ledger' }, roles: ['fulfilment', 'finance', 'auditor', 'admin'] });
    const first = await call('/v1/orders', { orderId: 'a', customerId: 'c', currency: 'EUR', orderAmount: 900 });
    before = (await call(`/v1/orders?atLeast=${first.position}`)).sequence;
    await call('/v1/clock:advance', { to: '2026-03-02T12:00:00.000Z' });
    const { position } = await call('/v1/orders/a/captures', { amount: 400, description: 'for Anna' });
    await call(`/v1/orders?atLeast=${position}`);
  });
  afterAll(() => world.close());

  async function call(path: string, body?: object) {
    const answer = await fetch(`${world.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...{ authorization: `Bearer ${key}`, 'merchant-id': 'm1', 'idempotency-key': path },
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return JSON.parse(await answer.text());
  }

  async function ask(...words: string[]) {
    const { code, out, err } = await world.auditor('ask', ...words, '--merchant', 'm1');
    if (code !== 0) throw new Error(err);
    return JSON.parse(out);
  }

  it('answers as the service does, now and of a sequence', async () => {
    const now = await ask('balances', '--order', 'a');
    expect(now.answer).toMatchObject({ status: 'PART_CAPTURED', remaining: { amount: 500 } });
    const then = await ask('balances', '--order', 'a', '--as-of', String(before));
    expect(then).toMatchObject({ sequence: before, answer: { status: 'AUTHORIZED', remaining: { amount: 900 } } });
    const { orders } = await call(`/v1/orders?asOf=${before}`);
    expect((await ask('orders', '--as-of', String(before))).answer.items).toEqual(orders);
  });

  it('answers of an instant, and names its sequence and whether that is final', async () => {
    const at = '2026-03-02T13:00:00+02:00';
    expect(await ask('customer', '--customer', 'c', '--at', at)).toMatchObject({
      ...{ sequence: before, at: '2026-03-02T11:00:00.000Z', final: true },
      answer: { items: [{ orderId: 'a', owed: 0, captures: [] }] },
    });
    const late = await ask('trial-balance', '--currency', 'EUR', '--at', '2026-03-02T12:00:00Z');
    expect(late).toMatchObject({ final: false, answer: { debited: 400, credited: 400 } });
    expect((await ask('owed', '--customer', 'c', '--effective-to', '2026-03-01')).answer.items).toEqual([]);
  });

  it('answers of lists that finance works through, as they were', async () => {
    const then = (...words: string[]) => ask(...words, '--as-of', String(before));
    expect((await ask('receivables')).answer).toMatchObject({
      on: '2026-03-02',
      items: [{ invoiceNumber: 'a/1', owed: 400 }],
    });
    expect((await then('receivables', '--customer', 'c')).answer).toEqual({ on: '2026-03-02', items: [] });
    expect((await then('expiring', '--days', '30')).answer.items).toMatchObject([
      { orderId: 'a', remainingAmount: 900 },
    ]);
    expect((await then('expiry-totals')).answer).toEqual({ to: '2026-03-09', currencies: [] });
    expect((await then('daily-figures')).answer.items).toMatchObject([
      { day: '2026-03-02', authorized: { events: 1, amount: 900 }, captured: { events: 0 } },
    ]);
    expect((await then('upcoming')).answer).toEqual({ now: '2026-03-02T10:00:00.000Z', settlements: [] });
    expect((await ask('upcoming-entries', '--currency', 'EUR')).answer.items).toMatchObject([
      { kind: 'sale', amount: 400 },
    ]);
    expect((await ask('queue-totals', '--effective-to', '2026-03-01')).answer.items).toEqual([]);
  });

  it('leaves what is personal as it stands in the log', async () => {
    const { details } = await ask('order', '--order', 'a');
    expect(details.captures).toMatchObject([{ description: { ciphertext: expect.any(String) } }]);
  });

  it('says what is wrong with a question', async () => {
    const wrong: [said: RegExp, ...words: string[]][] = [
      [/needs --order/, 'balances', '--merchant', 'm1'],
      [/ORDER_NOT_FOUND/, 'order', '--order', 'x', '--merchant', 'm1'],
      [/cannot be used with option/, 'orders', '--as-of', '1', '--at', '2026-03-02T12:00:00Z', '--merchant', 'm1'],
      [/no instant/, 'orders', '--at', '2026-03-02', '--merchant', 'm1'],
      [/--effective-to is of/, 'orders', '--effective-to', '2026-03-02', '--merchant', 'm1'],
    ];
    for (const [said, ...words] of wrong) {
      const { code, out, err } = await world.auditor('ask', ...words);
      expect({ code, out, err }).toEqual({ code: 1, out: '', err: expect.stringMatching(said) });
    }
  });
});
