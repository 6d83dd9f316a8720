import type { Answer, Ask } from '../world/caller';
import { accepted, CHAIRS } from '../world/orders';
import type { Service, StartService } from '../world/service';

const SIMULATED = { CLOCK: 'simulated', CLOCK_START: '2026-03-02T10:00:00.000Z' };
const TERMS = {
  ...{ schedule: { every: 'day' }, cutOffTime: '18:00', zone: 'UTC', delay: { days: 0, kind: 'calendar' } },
  fee: { rate: 200, fixed: [] },
};
const ACCOUNT = { currency: 'EUR', name: 'Shop AB', iban: 'SE4550000000058398257466', bic: 'ESSESESS' };

/** Every view that has a past; the two orders are `a` and `b`. */
const QUESTIONS = [
  ...['', '/captures', '/refunds', '/history', '/balances'].flatMap((part) => [`orders/a${part}`, `orders/b${part}`]),
  ...['orders', 'orders?sort=expiresAt&descending=true', 'orders?sort=orderAmount', 'orders?status=AUTHORIZED'],
  ...['customers/c1/captures', 'customers/c1/owed', 'receivables/ageing'],
  ...['settlement-queue', 'settlement-queue/totals', 'journal?currency=EUR', 'trial-balance?currency=EUR'],
  ...['settlements', 'settlements/EUR/1', 'settlements/EUR/1/entries', 'payouts', 'payouts/EUR-1', 'adjustments'],
  ...['terms/history', 'daily-figures', 'settlements/upcoming', 'settlements/upcoming/entries?currency=EUR'],
  ...['receivables', 'receivables?customerId=c1&age=notDue', 'receivables?invoiceNumber=a/1'],
  ...['expiring-authorizations?days=30', 'expiring-authorizations/totals?days=90'],
];

interface Taken {
  readonly step: string;
  readonly sequence: number;
  readonly at: string;
  readonly answers: ReadonlyMap<string, Answer>;
}

/** What every view said behind each step, and says of it for ever. */
export function describeMoments(start: StartService): void {
  describe('the past, over HTTP', () => {
    let service: Service;
    let now = Date.parse(SIMULATED.CLOCK_START);
    let last = '';
    const taken: Taken[] = [];
    beforeAll(async () => {
      service = await start(SIMULATED);
    });
    afterAll(() => service.close());

    const byLedger = (method: string, path: string, ask: Ask = {}) =>
      service.call(method, path, { key: 'ledger', headers: { 'merchant-id': 'm1' }, ...ask });
    const ask = (question: string, parameters: string) =>
      service.call('GET', `/v1/${question}${question.includes('?') ? '&' : '?'}${parameters}`);

    /** Each step has an hour of its own. */
    async function wait(hours = 1): Promise<void> {
      now += hours * 3_600_000;
      accepted(await byLedger('POST', '/v1/clock:advance', { body: { to: new Date(now).toISOString() } }));
    }

    /** Keeps what every view says behind what was recorded last. */
    async function take(step: string): Promise<void> {
      const answers = new Map<string, Answer>();
      for (const question of QUESTIONS) answers.set(question, await ask(question, last));
      const { sequence } = accepted(await ask('orders', last));
      taken.push({ step, sequence, at: new Date(now + 60_000).toISOString(), answers });
    }

    /** What is done one after another; a name says that every view is asked behind it. */
    const steps: readonly [step: string, method: string, path: string, body?: object | undefined, key?: string][] = [
      ['', 'PUT', 'terms', TERMS],
      ['terms', 'POST', 'payout-accounts', ACCOUNT],
      ['', 'POST', 'orders', { ...CHAIRS, orderId: 'a', customerId: 'c1' }],
      ['orders', 'POST', 'orders', { orderId: 'b', currency: 'EUR', orderAmount: 5_000, customerId: 'c1' }],
      ['a capture', 'POST', 'orders/a/captures', { lines: [{ lineId: 1, quantity: 1 }], description: 'one chair' }],
      ['', 'POST', 'orders/b/extend', { days: 60 }],
      ['', 'PATCH', 'orders/b/merchant-references', { reference1: 'late' }],
      ['an extension', 'POST', 'orders/a/shipping-info', { shippingInfo: [{ carrier: 'Post', trackingNumber: '1' }] }],
      ['', 'POST', 'orders/a/payments', { amount: 4_000 }],
      ['a refund', 'POST', 'orders/a/refunds', { amount: 1_000 }],
      ['', 'POST', 'orders/b/captures', { full: true }],
      ['', 'POST', 'adjustments', { adjustmentId: 'x', currency: 'EUR', amount: 70, account: 'adjustments', reason: 'gift' }], // biome-ignore format: a table
      ['an adjustment', 'POST', 'adjustments/x/approve', undefined, 'secondLedger'],
      ['a settlement', 'POST', 'settlements:run', {}],
      ['', 'POST', 'payouts/EUR-1/send'],
      ['a payout', 'POST', 'payouts/EUR-1/confirm', {}],
    ];

    it('is kept behind every step of some orders, a settlement and a payout', async () => {
      for (const [step, method, path, body, key = 'ledger'] of steps) {
        if (step === 'a settlement') await wait(24);
        const { position } = accepted(await byLedger(method, `/v1/${path}`, { key, ...(body && { body }) }));
        last = `atLeast=${position}`;
        if (step !== '') await take(step);
        await wait();
      }
    });

    it.each(QUESTIONS)('says of %s at every sequence and instant what it said then', async (question) => {
      for (const { step, sequence, at, answers } of taken) {
        const then = answers.get(question);
        const asOf = await ask(question, `asOf=${sequence}&${last}`);
        expect({ step, ...told(asOf) }).toEqual({ step, ...told(then) });
        const atInstant = await ask(question, `at=${at}&${last}`);
        expect({ step, ...told(atInstant) }).toEqual({ step, ...told(then) });
        if (atInstant.status !== 200) continue;
        expect(asOf.body.sequence).toBe(sequence);
        expect(atInstant.body).toMatchObject({ sequence, at, final: step !== 'a payout' });
      }
    });

    it('counts down to the next settlement from the time it was, and names the entries of that moment', async () => {
      const { sequence } = taken.find(({ step }) => step === 'a capture') ?? {};
      const { now, settlements } = accepted(await ask('settlements/upcoming', `asOf=${sequence}`));
      expect({ now, settlements }).toMatchObject({
        now: '2026-03-02T14:00:00.000Z',
        settlements: [{ settlementNumber: 1, closesAt: '2026-03-02T18:00:00.000Z', count: 2 }],
      });
      const { entries } = accepted(await service.call('GET', settlements[0].links.entries));
      expect(entries).toHaveLength(2);
    });

    it('goes on behind a page of the past', async () => {
      const { sequence } = taken.find(({ step }) => step === 'an extension') ?? {};
      for (const [list, items] of [
        ['orders', 'orders'],
        ['expiring-authorizations?days=180', 'orders'],
        ['receivables', 'receivables'],
      ] as const) {
        const whole = accepted(await ask(list, `asOf=${sequence}`))[items];
        const pages: unknown[] = [];
        for (let page: string | undefined = ''; page !== undefined; ) {
          const body: Answer['body'] = accepted(await ask(list, `asOf=${sequence}&limit=1${page}`));
          pages.push(...body[items]);
          page = body.next && `&page=${body.next}`;
        }
        expect(pages).toEqual(whole);
      }
      const unknown = await ask('receivables', `asOf=${sequence}&invoiceNumber=a/1&page=x`);
      expect(unknown.body.code).toBe('VALIDATION_FAILED');
    });

    it('says by effective date what had happened by a day, whenever it was recorded', async () => {
      const [effectiveAt, order] = ['2026-03-01T12:00:00Z', { orderId: 'c', customerId: 'c2', currency: 'EUR' }];
      await byLedger('POST', '/v1/orders', { body: { ...order, orderAmount: 900, effectiveAt } });
      const path = '/v1/orders/c/captures';
      accepted(await byLedger('POST', path, { body: { amount: 200, effectiveAt: '2026-03-02T08:00:00Z' } }));
      const { position } = accepted(await byLedger('POST', path, { body: { amount: 300 } }));
      const on = async (question: string, day: string) =>
        accepted(await ask(question, `effectiveTo=${day}&atLeast=${position}`));
      expect(await on('orders/c/balances', '2026-03-01')).toMatchObject({
        ...{ effectiveTo: '2026-03-01', remaining: { amount: 900 }, captured: { amount: 0 } },
      });
      expect(await on('orders/c/balances', '2026-03-02')).toMatchObject({
        ...{ status: 'PART_CAPTURED', remaining: { amount: 700 }, captured: { amount: 200 } },
      });
      expect((await ask('orders/c/balances', 'effectiveTo=2026-02-28')).body.code).toBe('ORDER_NOT_FOUND');
      const owed = async (day: string) => (await on('customers/c2/owed', day)).orders;
      expect(await owed('2026-03-01')).toMatchObject([{ orderId: 'c', owed: 0 }]);
      expect(await owed('2026-03-02')).toMatchObject([{ orderId: 'c', owed: 200 }]);
      expect(await owed('2099-12-31')).toMatchObject([{ orderId: 'c', owed: 500 }]);
      const { entries } = await on('journal?currency=EUR', '2026-03-02');
      expect(entries.at(-1)).toMatchObject({ subjectId: 'c', effectiveAt: '2026-03-02T08:00:00.000Z' });
      const { accounts, debited, credited } = await on('trial-balance?currency=EUR', '2026-03-02');
      const posted = entries.flatMap((entry: { postings: { account: string; side: string; amount: number }[] }) => entry.postings); // biome-ignore format: one thought
      const sumOf = (side: string) =>
        posted.reduce((sum: number, each: { side: string; amount: number }) => sum + (each.side === side ? each.amount : 0), 0); // biome-ignore format: one thought
      expect({ debited, credited, accounts: accounts.length }).toMatchObject({ debited: sumOf('debit'), credited: sumOf('credit') }); // biome-ignore format: one thought
      const queue = await on('settlement-queue?limit=500', '2026-03-02');
      expect(queue.entries.filter(({ orderId }: { orderId?: string }) => orderId === 'c')).toMatchObject([
        { kind: 'sale', amount: 200 },
        { kind: 'fee', amount: -4 },
      ]);
      const { totals } = await on('settlement-queue/totals?limit=500', '2026-03-02');
      const total = (rows: { kind: string; amount: number }[]) =>
        rows.reduce((sum, { kind, amount }) => sum + (kind === 'sale' ? amount : 0), 0);
      expect(total(totals)).toBe(total(queue.entries));
    });

    it.each([
      'orders?asOf=1&at=2026-03-02T10:00:00Z',
      'orders?at=yesterday',
      'orders/a?asOf=-1',
      'trial-balance?currency=EUR&effectiveTo=2026-02-30',
      'daily-figures?asOf=1&at=2026-03-02T10:00:00Z',
    ])('refuses %s', async (question) => {
      expect(await service.call('GET', `/v1/${question}`)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } }); // biome-ignore format: one thought
    });

    it('is catching up on what is not recorded yet, and says that there was no such order', async () => {
      expect((await ask('orders', 'asOf=100000')).body.code).toBe('CATCHING_UP');
      expect((await ask('orders/a', 'asOf=100000')).body.code).toBe('CATCHING_UP');
      expect((await ask('orders/a', 'asOf=0')).body.code).toBe('ORDER_NOT_FOUND');
      expect((await ask('orders', 'at=2020-01-01T00:00:00Z')).body).toMatchObject({
        ...{ orders: [], sequence: -1, final: true },
      });
    });
  });
}

/** What an answer says beside the moment, and beside links to others about it; of a refusal only why. */
function told(answer: Answer | undefined): object {
  if (answer === undefined) return {};
  const { status, body } = answer;
  if (status !== 200) return { status, code: body.code };
  const { sequence, at, final, now: _, ...rest } = body;
  const settlements = rest.settlements?.map(({ links, ...settlement }: { links?: object }) => settlement);
  return { status, rest: { ...rest, ...(settlements && { settlements }) } };
}
