import { addDays, orderStream } from '@domain';
import { decodeRecord } from '@event-store';
import type { SimulatedClock } from '../clock/clock';
import { accepted, openTestLedger, type TestLedger } from '../commands/ledger.fixture';
import { allDuties, noDuties } from '../duties/duties';
import type { DueAuthorization, DueAuthorizations } from './due-authorizations';
import { Expirer } from './expirer';

const START = '2026-03-01T10:00:00.000Z';
const EXPIRES_AT = addDays(START, 28);

describe('the expirer', () => {
  let test: TestLedger;
  const faults: Error[] = [];
  beforeEach(async () => {
    test = await openTestLedger({ CLOCK: 'simulated', CLOCK_START: START });
  });
  afterEach(async () => {
    expect(faults).toEqual([]);
    await test.close();
  });

  /** What the views would say, which may be out of date. */
  function overdue(count: number, asked: number[] = []): DueAuthorizations {
    const all = Array.from({ length: count }, (_, i): DueAuthorization => {
      return { merchantId: 'm1', orderId: `o${i}`, expiresAt: EXPIRES_AT };
    });
    return {
      async page(at, limit, page) {
        asked.push(limit);
        const from = Number(page ?? 0);
        const items = all.filter(({ expiresAt }) => expiresAt <= at).slice(from, from + limit);
        return { items, ...(from + limit < all.length && { next: String(from + limit) }) };
      },
    };
  }

  function expirer(due: DueAuthorizations, perSecond: number, duties = allDuties): Expirer {
    return new Expirer(test.commands, due, test.ledger.clock, duties, perSecond, (fault) => faults.push(fault));
  }

  async function authorize(count: number): Promise<void> {
    for (let i = 0; i < count; i++) accepted(await test.authorize(10n, { orderId: `o${i}`, idempotencyKey: 'a' }));
  }

  async function typesOf(orderId: string): Promise<string[]> {
    const events = await test.ledger.store.readStream(orderStream('m1', orderId), 0, 10);
    return events.map((event) => decodeRecord(event).event.type);
  }
  const advance = (instant: string) => (test.ledger.clock as SimulatedClock).advanceTo(instant);

  it('writes what the clock has decided, once', async () => {
    await authorize(2);
    const sweeper = expirer(overdue(2), 100);
    expect(await sweeper.sweep()).toBe(0);
    await advance(EXPIRES_AT);
    expect(await sweeper.sweep()).toBe(2);
    expect(await sweeper.sweep()).toBe(0);
    expect(await typesOf('o1')).toEqual(['OrderAuthorized', 'AuthorizationExpired']);
  });

  it('does no more in a second than it may, and goes on where it stopped', async () => {
    await authorize(70);
    await advance(EXPIRES_AT);
    const asked: number[] = [];
    const sweeper = expirer(overdue(70, asked), 60);
    expect(await sweeper.sweep()).toBe(60);
    expect(asked).toEqual([50, 10]);
    expect(await sweeper.sweep()).toBe(10);
  });

  it('drops what a command was faster with', async () => {
    await authorize(2);
    accepted(await test.capture({ by: 'full' }, { orderId: 'o0', idempotencyKey: 'c' }));
    await advance(EXPIRES_AT);
    expect(await expirer(overdue(2), 100).sweep()).toBe(1);
    expect(await typesOf('o0')).toEqual(['OrderAuthorized', 'OrderCaptured']);
  });

  it('does nothing while that is the duty of another instance', async () => {
    await authorize(1);
    await advance(EXPIRES_AT);
    expect(await expirer(overdue(1), 100, noDuties).sweep()).toBe(0);
    expect(await typesOf('o0')).toEqual(['OrderAuthorized']);
  });

  it('sweeps by itself until it is stopped', async () => {
    await authorize(1);
    await advance(EXPIRES_AT);
    const sweeper = expirer(overdue(1), 100);
    sweeper.start();
    const until = Date.now() + 5_000;
    while ((await typesOf('o0')).length < 2 && Date.now() < until) await new Promise((next) => setTimeout(next, 20));
    await sweeper.stop();
    expect(await typesOf('o0')).toEqual(['OrderAuthorized', 'AuthorizationExpired']);
  });
});
