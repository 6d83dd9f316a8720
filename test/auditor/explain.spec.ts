import { openWorld, type World } from './world';

describe('auditor explain and difference, beside a running service', () => {
  let world: World;
  let key: string;
  beforeAll(async () => {
    world = await openWorld({ CLOCK: 'simulated', CLOCK_START: '2026-03-02T10:00:00.000Z' });
    key = await world.keyFor({
      scope: { kind: 'merchant', merchantId: 'm1' },
      roles: ['fulfilment', 'finance', 'auditor'],
    });
    const order = { orderId: 'o1', customerId: 'c1', currency: 'EUR', orderAmount: 10_000 };
    await ask('/v1/orders', '1', order);
    await ask('/v1/orders/o1/captures', '2', { amount: 4_000 });
    await ask('/v1/orders/o1/payments', '3', { amount: 1_000 });
    const { position } = await ask('/v1/orders/o1/refunds', '4', { amount: 1_500 });
    // Views come behind the log: the command line asks for what they have seen.
    await ask(`/v1/differences?atLeast=${position}`);
  });
  afterAll(() => world.close());

  async function ask(path: string, name?: string, body?: object) {
    const headers = { authorization: `Bearer ${key}`, ...(name && { 'idempotency-key': name }) };
    const json = body && { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${world.url}${path}`, {
      ...json,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    });
    if (!answer.ok) throw new Error(await answer.text());
    return JSON.parse(await answer.text());
  }

  it('tells the events of a figure, and adds them up', async () => {
    const { code, out } = await world.auditor('explain', '--merchant', 'm1', '--order', 'o1', '--figure', 'owed');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^ +40\.00 EUR {2}#\d order-m1:o1@1 PartialCaptureRecorded 2026-03-02T10:/),
      expect.stringMatching(/^ +-10\.00 EUR {2}#\d order-m1:o1@2 CustomerPaymentRecorded /),
      expect.stringMatching(/^ +-15\.00 EUR {2}#\d order-m1:o1@3 RefundRecorded /),
      expect.stringMatching(/^owed 15\.00 EUR as of sequence \d: the sum of these\.$/),
      '',
    ]);
  });

  it('says what it cannot say', async () => {
    const said = await world.auditor('explain', '--merchant', 'm1', '--payout', 'EUR-1');
    expect(said).toEqual({ code: 1, out: '', err: 'No settlement of the merchant has such a payout.\n' });
  });

  it('tells what lies between two points', async () => {
    const { code, out } = await world.auditor('difference', '--merchant', 'm1', '--from', '2026-03-01T00:00:00Z');
    expect(code).toBe(0);
    expect(out).toMatch(/order o1: nothing -> PART_CAPTURED\n {4}total +0\.00 -> 100\.00 EUR, by 100\.00\n/);
    expect(out).toMatch(/account customer_receivable of m1: 0\.00 -> 15\.00 EUR, by 15\.00/);
    expect(out).toMatch(/Behind sequence -1 and up to \d: 4 events\.\n {2}1 CustomerPaymentRecorded\n/);
  });
});
