import type { Refusal } from '@domain';
import type { INestApplicationContext } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { firstValueFrom, take, toArray } from 'rxjs';
import { CLOCK, type SimulatedClock } from './clock/clock';
import { accepted, codeOf } from './commands/ledger.fixture';
import { Expirer } from './expirer/expirer';
import { LedgerFeed } from './feed/ledger-feed';
import { LedgerMetrics } from './metrics/ledger.metrics';
import { OPEN_LEDGER, type OpenLedger } from './opening/open-ledger';
import { GetCustomerCapturesQuery } from './queries/get-customer-captures.query';
import { GetDailyFiguresQuery } from './queries/get-daily-figures.query';
import { GetExpiryTotalsQuery } from './queries/get-expiry-totals.query';
import { GetOrderQuery } from './queries/get-order.query';
import { GetOrderBalancesQuery } from './queries/get-order-balances.query';
import { GetOrderHistoryQuery } from './queries/get-order-history.query';
import { GetReceivablesAgeingQuery } from './queries/get-receivables-ageing.query';
import { GetSettlementQueueQuery } from './queries/get-settlement-queue.query';
import { GetSettlementTotalsQuery } from './queries/get-settlement-totals.query';
import { ListExpiringAuthorizationsQuery } from './queries/list-expiring-authorizations.query';
import { ListOrdersQuery } from './queries/list-orders.query';
import { ListReceivablesQuery } from './queries/list-receivables.query';
import { Readiness } from './readiness/readiness';
import { authorize, CLOCK_START, capture, type StartedLedger, startLedger } from './started-ledger.fixture';

const ENGINES = [
  { EVENT_STORE: 'memory', READ_MODELS: 'memory' },
  { EVENT_STORE: 'memory', READ_MODELS: 'sqlite' },
  { EVENT_STORE: 'sqlite', READ_MODELS: 'memory' },
  { EVENT_STORE: 'sqlite', READ_MODELS: 'sqlite' },
];
const ORDER = { merchantId: 'm1', orderId: 'o1' };

describe.each(ENGINES)('the ledger with a log in $EVENT_STORE and views in $READ_MODELS', (engines) => {
  let ledger: StartedLedger;
  let app: INestApplicationContext;
  beforeEach(async () => {
    ledger = await startLedger(engines);
    app = ledger.app;
  });
  afterEach(() => ledger.stop());

  const ask = <Answer>(query: Promise<Answer | Refusal>) => query as Promise<Answer>;

  it('answers commands and questions on its two buses', async () => {
    accepted(await authorize(app));
    const captured = accepted(await capture(app, 40n, 'c'));
    expect(captured).toMatchObject({ revision: 1, clock: 'simulated' });

    const order = await app.get(QueryBus).execute(new GetOrderQuery(ORDER));
    expect(order).toMatchObject({
      revision: 1,
      position: captured.position,
      expiryPending: false,
      details: {
        customerDetails: { unsealed: '{"name":"Anna"}' },
        captures: [{ recordedAt: CLOCK_START, description: { unsealed: 'shoes for Anna' } }],
      },
    });
    expect(order).toMatchObject({ order: captured.order });
  });

  it('lets a caller read in a view what it has just written', async () => {
    accepted(await authorize(app));
    const { position } = accepted(await capture(app, 40n, 'c'));
    const atLeast = position ?? '';
    const balances = await ask(app.get(QueryBus).execute(new GetOrderBalancesQuery({ ...ORDER, atLeast })));
    expect(balances).toMatchObject({ sequence: 2, answer: { captured: { amount: 40n }, remaining: { amount: 60n } } });
    const before = await app.get(QueryBus).execute(new GetOrderBalancesQuery({ ...ORDER, asOf: 1 }));
    expect(before).toMatchObject({ sequence: 1, answer: { captured: { amount: 0n } } });
    const list = await app.get(QueryBus).execute(new ListOrdersQuery({ merchantId: 'm1', limit: 10, atLeast }));
    expect(list).toMatchObject({ answer: { items: [{ orderId: 'o1', status: 'PART_CAPTURED' }] } });
  });

  it('shows a customer what was delivered, in words the customer can read', async () => {
    accepted(await authorize(app));
    const { position } = accepted(await capture(app, 40n, 'c'));
    const query = new GetCustomerCapturesQuery({
      merchantId: 'm1',
      of: { orderId: 'o1' },
      limit: 10,
      atLeast: position ?? '',
    });
    expect(await app.get(QueryBus).execute(query)).toMatchObject({
      answer: {
        items: [
          {
            customerDetails: { unsealed: '{"name":"Anna"}' },
            captures: [{ amount: 40n, owed: 40n, description: { unsealed: 'shoes for Anna' } }],
          },
        ],
      },
    });
  });

  it('shows neither customer nor merchant what was erased, and everything else', async () => {
    accepted(await authorize(app));
    const { position } = accepted(await capture(app, 40n, 'c'));
    const ledger = app.get<OpenLedger>(OPEN_LEDGER);
    await ledger.personalKeys.destroy({ merchantId: 'm1', kind: 'order', id: 'o1' });

    const sealed = { keyId: expect.any(String), ciphertext: expect.any(String) };
    expect(await app.get(QueryBus).execute(new GetOrderQuery(ORDER))).toMatchObject({
      details: { customerDetails: sealed, captures: [{ description: sealed }] },
    });
    const query = new GetCustomerCapturesQuery({
      merchantId: 'm1',
      of: { orderId: 'o1' },
      limit: 10,
      atLeast: position ?? '',
    });
    expect(await app.get(QueryBus).execute(query)).toMatchObject({
      answer: { items: [{ customerDetails: sealed, captures: [{ amount: 40n, description: sealed }] }] },
    });
    expect(accepted(await capture(app, 40n, 'c'))).toMatchObject({
      outcome: 'replayed',
      events: [{ event: { description: sealed } }],
    });
  });

  it('shows what waits for the settlements of a merchant', async () => {
    accepted(await authorize(app));
    const { position } = accepted(await capture(app, 40n, 'c'));
    const asked = { merchantId: 'm1', limit: 10, atLeast: position ?? '' };
    expect(await app.get(QueryBus).execute(new GetSettlementQueueQuery(asked))).toMatchObject({
      answer: { items: [{ kind: 'sale', amount: 40n, due: '2026-03-02' }] },
    });
    expect(await app.get(QueryBus).execute(new GetSettlementTotalsQuery(asked))).toMatchObject({
      answer: { items: [{ currency: 'EUR', kind: 'sale', amount: 40n, entries: 1 }] },
    });
  });

  it('shows what customers owe, what may expire and what happened, by the day of its own clock', async () => {
    accepted(await authorize(app));
    const { position } = accepted(await capture(app, 40n, 'c'));
    const asked = { merchantId: 'm1', limit: 10, atLeast: position ?? '' };
    const on = CLOCK_START.slice(0, 10);
    const bus = app.get(QueryBus);
    expect(await bus.execute(new ListReceivablesQuery(asked))).toMatchObject({
      answer: { on, items: [{ invoiceNumber: 'o1/1', owed: 40n, age: 'notDue' }] },
    });
    expect(await bus.execute(new GetReceivablesAgeingQuery(asked))).toMatchObject({
      answer: { on, currencies: [{ currency: 'EUR', owed: 40n, ages: { notDue: { owed: 40n, captures: 1 } } }] },
    });
    expect(await bus.execute(new GetDailyFiguresQuery(asked))).toMatchObject({
      answer: { items: [{ day: on, captured: { events: 1, amount: 40n } }] },
    });
    expect(await bus.execute(new ListExpiringAuthorizationsQuery({ ...asked, days: 180 }))).toMatchObject({
      answer: { items: [{ orderId: 'o1', remainingAmount: 60n, expiryPending: false }] },
    });
    expect(await bus.execute(new GetExpiryTotalsQuery({ ...asked, days: 180 }))).toMatchObject({
      answer: { currencies: [{ currency: 'EUR', remainingAmount: 60n, orders: 1 }] },
    });
    expect(await bus.execute(new ListExpiringAuthorizationsQuery({ ...asked, days: 0 }))).toMatchObject({
      answer: { to: on, items: [] },
    });
  });

  it('refuses a position of another log', async () => {
    const { position } = accepted(await authorize(app));
    const atLeast = (position ?? '').replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    for (const query of [
      new GetOrderQuery({ ...ORDER, atLeast }),
      new GetOrderBalancesQuery({ ...ORDER, atLeast }),
      new GetOrderBalancesQuery({ ...ORDER, atLeast: `${position}0000` }),
    ]) {
      expect(await app.get(QueryBus).execute<GetOrderQuery | GetOrderBalancesQuery, unknown>(query)).toMatchObject({
        refusal: 'POSITION_UNKNOWN',
      });
    }
    expect(await app.get(LedgerFeed).follow({ after: atLeast })).toMatchObject({ refusal: 'POSITION_UNKNOWN' });
  });

  it('does not find what another merchant has', async () => {
    accepted(await authorize(app));
    const other = { ...ORDER, merchantId: 'm2' };
    expect(await app.get(QueryBus).execute(new GetOrderQuery(other))).toMatchObject({ refusal: 'ORDER_NOT_FOUND' });
    expect(await app.get(QueryBus).execute(new GetOrderHistoryQuery(other))).toMatchObject({
      refusal: 'ORDER_NOT_FOUND',
    });
  });

  it('tells the history of an order page by page', async () => {
    accepted(await authorize(app));
    accepted(await capture(app, 40n, 'c1'));
    accepted(await capture(app, 60n, 'c2'));
    const first = await ask(app.get(QueryBus).execute(new GetOrderHistoryQuery({ ...ORDER, limit: 2 })));
    expect(first).toMatchObject({
      events: [{ event: { type: 'OrderAuthorized' } }, { event: { type: 'PartialCaptureRecorded' } }],
      nextRevision: 2,
    });
    const last = await ask(app.get(QueryBus).execute(new GetOrderHistoryQuery({ ...ORDER, fromRevision: 2 })));
    expect(last).toMatchObject({
      events: [{ event: { type: 'OrderCaptured', description: { unsealed: 'shoes for Anna' } } }],
    });
    expect(last).not.toHaveProperty('nextRevision');
  });

  it('feeds a merchant its own events, from a position on', async () => {
    const { position } = accepted(await authorize(app));
    accepted(await authorize(app, { merchantId: 'm2' }));
    accepted(await capture(app, 100n, 'c'));
    const feed = await app.get(LedgerFeed).follow({ merchantId: 'm1', after: position ?? '' });
    if ('refusal' in feed) throw new Error(feed.detail);
    const seen = firstValueFrom(feed.pipe(take(2), toArray()));
    accepted(await authorize(app, { orderId: 'o2', idempotencyKey: 'b' }));
    expect((await seen).map(({ record }) => record.event.type)).toEqual(['OrderCaptured', 'OrderAuthorized']);
  });

  it('lets an authorization expire once the clock has passed it, and shows it as pending before', async () => {
    const { position } = accepted(await authorize(app));
    const clock = app.get<SimulatedClock>(CLOCK);
    await clock.advanceTo('2026-04-01T00:00:00.000Z');
    expect(await app.get(QueryBus).execute(new GetOrderQuery(ORDER))).toMatchObject({ expiryPending: true });
    expect(codeOf(await capture(app, 1n, 'late'))).toBe('AUTHORIZATION_EXPIRED');
    await app.get(QueryBus).execute(new ListOrdersQuery({ merchantId: 'm1', limit: 1, atLeast: position ?? '' }));

    await app.get(Expirer).sweep();
    const history = await app.get(QueryBus).execute(new GetOrderHistoryQuery(ORDER));
    expect(history).toMatchObject({
      events: [
        {},
        {
          event: { type: 'AuthorizationExpired' },
          envelope: { actor: 'clock', idempotencyKey: ' expiry:2026-03-29T10:00:00.000Z' },
        },
      ],
    });
    expect(await app.get(Expirer).sweep()).toBe(0);
  });

  it('says that it is ready, and what it counted', async () => {
    const { position } = accepted(await authorize(app));
    await app.get(QueryBus).execute(new ListOrdersQuery({ merchantId: 'm1', limit: 1, atLeast: position ?? '' }));
    await app.get(QueryBus).execute(new GetOrderBalancesQuery({ ...ORDER, atLeast: position ?? '' }));
    const checks = await app.get(Readiness).check();
    expect(checks.map(({ name, ready }) => [name, ready])).toEqual([
      ['event-store', true],
      ['projections', true],
      ['clock', true],
      ['books', true],
      ['tree', true],
    ]);
    expect(await app.get(LedgerMetrics).registry.metrics()).toMatch(
      /ledger_projection_lag_events\{projection="orders"\} 0/,
    );
  });
});
