import { setTimeout } from 'node:timers/promises';
import { orderStream } from '@domain';
import { type LateLanding, lateLanding } from './late-landing.fixture';
import { accepted, codeOf, type Instance, openTestLedger, type TestLedger } from './ledger.fixture';

const LANDS_WITHIN_MS = 400;

describe('a command whose append got no answer', () => {
  let test: TestLedger;
  let late: LateLanding;
  let instance: Instance;
  beforeEach(async () => {
    test = await openTestLedger({ LATE_APPEND_WAIT: String(LANDS_WITHIN_MS) });
    instance = test.another((store) => {
      late = lateLanding(store);
      return late.store;
    });
    accepted(await instance.authorize(100n));
  });
  afterEach(() => test.close());

  const captureAll = (on: Instance, key: string, more = {}) =>
    on.capture({ by: 'full' }, { idempotencyKey: key, body: { full: true }, ...more });
  const events = () => test.ledger.store.readStream(orderStream('m1', 'o1'), 0, 100);

  it('is answered as unknown, with the time after which the truth is known', async () => {
    late.loseNextAnswer('never', 4_100);
    expect(await captureAll(instance, 'c1')).toMatchObject({
      refusal: 'OUTCOME_UNKNOWN',
      explains: { retryAfterSeconds: 5 },
    });
  });

  it('is replayed when it has landed meanwhile', async () => {
    late.loseNextAnswer(0, LANDS_WITHIN_MS);
    await captureAll(instance, 'c1');
    await late.landed();
    expect(codeOf(await captureAll(instance, 'c1'))).toBe('replayed');
    expect(await events()).toHaveLength(2);
  });

  it('is recorded once, by whichever try is first', async () => {
    late.loseNextAnswer(50, LANDS_WITHIN_MS);
    await captureAll(instance, 'c1');
    expect(codeOf(await captureAll(instance, 'c1'))).toBe('recorded');
    await late.landed();
    expect(await events()).toHaveLength(2);
    expect(codeOf(await captureAll(instance, 'c1'))).toBe('replayed');
  });

  it('is not refused before it must have landed, and then it is', async () => {
    late.loseNextAnswer('never', LANDS_WITHIN_MS);
    await captureAll(instance, 'c1');
    accepted(await captureAll(test, 'another'));

    expect(codeOf(await captureAll(instance, 'c1'))).toBe('OUTCOME_UNKNOWN');
    await setTimeout(LANDS_WITHIN_MS);
    expect(codeOf(await captureAll(instance, 'c1'))).toBe('ORDER_FULLY_CAPTURED');
  });

  it('holds up no other key', async () => {
    late.loseNextAnswer('never', LANDS_WITHIN_MS);
    await captureAll(instance, 'c1');
    accepted(await captureAll(test, 'another'));
    expect(codeOf(await captureAll(instance, 'c2'))).toBe('ORDER_FULLY_CAPTURED');
  });

  it('is not refused by another instance either, when the caller says that it is a retry', async () => {
    const retry = { idempotencyRetry: true };
    accepted(await captureAll(test, 'another'));
    expect(codeOf(await captureAll(instance, 'c1'))).toBe('ORDER_FULLY_CAPTURED');

    const first = await captureAll(instance, 'c2', retry);
    expect(first).toMatchObject({ refusal: 'OUTCOME_UNKNOWN', explains: { retryAfterSeconds: 1 } });
    expect(codeOf(await captureAll(instance, 'c2', retry))).toBe('OUTCOME_UNKNOWN');
    await setTimeout(LANDS_WITHIN_MS);
    expect(codeOf(await captureAll(instance, 'c2', retry))).toBe('ORDER_FULLY_CAPTURED');
  });

  it('does not keep a retry from succeeding', async () => {
    expect(codeOf(await captureAll(instance, 'c1', { idempotencyRetry: true }))).toBe('recorded');
  });
});

describe('a command whose append fails otherwise', () => {
  it('is a fault, and not an outcome', async () => {
    const test = await openTestLedger();
    const instance = test.another((store) => ({
      ...store,
      append: () => Promise.reject(new RangeError('a fault of ours')),
    }));
    await expect(instance.authorize(1n)).rejects.toThrow('a fault of ours');
    expect(await instance.metrics.registry.metrics()).toContain('outcome="faulted"} 1');
    await test.close();
  });
});
