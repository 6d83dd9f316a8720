import { QueryBus } from '@nestjs/cqrs';
import { CLOCK, isSimulated, type SimulatedClock } from './clock/clock';
import { accepted, codeOf } from './commands/ledger.fixture';
import { GetOrderQuery } from './queries/get-order.query';
import { ListOrdersQuery } from './queries/list-orders.query';
import { authorize, capture, type StartedLedger, startLedger } from './started-ledger.fixture';

describe.each(['memory', 'sqlite'])('a ledger that is stopped and started, with views in %s', (views) => {
  let ledger: StartedLedger;
  beforeEach(async () => {
    ledger = await startLedger({ EVENT_STORE: 'sqlite', READ_MODELS: views });
  });
  afterEach(() => ledger.stop());

  it('finishes on its way out what it has begun', async () => {
    accepted(await authorize(ledger.app));
    const captures = Promise.allSettled(Array.from({ length: 20 }, (_, i) => capture(ledger.app, 5n, `c${i}`)));
    await ledger.restart();
    const recorded = (await captures).filter(
      (capture) => capture.status === 'fulfilled' && codeOf(capture.value) === 'recorded',
    ).length;
    const order = await ledger.app.get(QueryBus).execute(new GetOrderQuery({ merchantId: 'm1', orderId: 'o1' }));
    expect(order).toMatchObject({ revision: recorded });
    expect(recorded).toBeGreaterThan(0);
  });

  it('goes on where it stopped', async () => {
    const first = accepted(await authorize(ledger.app));
    const clock = ledger.app.get<SimulatedClock>(CLOCK);
    expect(isSimulated(clock)).toBe(true);
    await clock.advanceTo('2026-03-02T00:00:00.000Z');
    await ledger.restart();
    expect(ledger.app.get<SimulatedClock>(CLOCK).now()).toBe('2026-03-02T00:00:00.000Z');
    expect(accepted(await authorize(ledger.app))).toEqual({ ...first, outcome: 'replayed' });
    const { position } = accepted(await capture(ledger.app, 100n, 'c'));
    const list = new ListOrdersQuery({ merchantId: 'm1', limit: 1, atLeast: position ?? '' });
    expect(await ledger.app.get(QueryBus).execute(list)).toMatchObject({ answer: { items: [{ status: 'CAPTURED' }] } });
  });
});
