import { balance, captured, orderStream, remaining } from '@domain';
import { decodeRecord } from '@event-store';
import { accepted, codeOf, context, openTestLedger, type TestLedger } from './ledger.fixture';
import { CancelOrderCommand, CancelOrderHandler } from './order/cancel-order.command';

const STREAM = orderStream('m1', 'o1');

describe.each(['memory', 'sqlite'])('order commands on the %s engine', (engine) => {
  let test: TestLedger;
  beforeEach(async () => {
    test = await openTestLedger({ EVENT_STORE: engine });
  });
  afterEach(() => test.close());

  const events = async () => (await test.ledger.store.readStream(STREAM, 0, 1000)).map(decodeRecord);
  const captureAmount = (amount: bigint, key: string, more = {}) =>
    test.capture({ by: 'amount', amount }, { idempotencyKey: key, body: { amount: Number(amount) }, ...more });

  it('record an event, and answer the order as it stands after it', async () => {
    accepted(await test.authorize(100n));
    const answer = accepted(await captureAmount(40n, 'c1'));

    expect(answer).toMatchObject({ outcome: 'recorded', merchantId: 'm1', revision: 1, clock: 'system' });
    expect(answer.events.map(({ event }) => event.type)).toEqual(['PartialCaptureRecorded']);
    expect(remaining(answer.order).amount).toBe(60n);
    const [, second] = await events();
    expect(second?.envelope).toMatchObject({ idempotencyKey: 'c1', actor: 'tester', commandType: 'CaptureOrder' });
    expect(second?.envelope.eventId).toBe(answer.events[0]?.eventId);
    expect(answer.position).toBe(`${test.ledger.ledgerId}.${engine}.${second?.cursor}`);
  });

  it('derive the order id from the key where the caller names none, so that a retry meets the same order', async () => {
    const { orderId: _, ...unnamed } = context({ idempotencyKey: 'k', pathIds: {} });
    const first = accepted(await test.authorize(100n, { ...unnamed, orderId: undefined as never }));
    const again = accepted(await test.authorize(100n, { ...unnamed, orderId: undefined as never }));
    expect(first.order.orderId).toMatch(/^[0-9a-f-]{36}$/);
    expect(again).toEqual({ ...first, outcome: 'replayed' });
  });

  it('answer a repeated key as the first time, whatever has happened since', async () => {
    accepted(await test.authorize(100n));
    const first = accepted(await captureAmount(40n, 'c1'));
    accepted(await captureAmount(60n, 'c2'));
    const again = accepted(await captureAmount(40n, 'c1'));
    expect(again).toEqual({ ...first, outcome: 'replayed' });
    expect(await events()).toHaveLength(3);
  });

  it('replay on an instance that has never seen the order', async () => {
    accepted(await test.authorize(100n));
    const first = accepted(await captureAmount(40n, 'c1'));
    const again = accepted(
      await test.another().capture({ by: 'amount', amount: 40n }, { idempotencyKey: 'c1', body: { amount: 40 } }),
    );
    expect(again).toEqual({ ...first, outcome: 'replayed' });
  });

  it('refuse a key that was used for another body', async () => {
    accepted(await test.authorize(100n));
    accepted(await captureAmount(40n, 'c1'));
    expect(await captureAmount(41n, 'c1')).toMatchObject({ refusal: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('leave no trace when they refuse, so that the same key may succeed later', async () => {
    accepted(await test.authorize(100n));
    accepted(await captureAmount(60n, 'c1'));
    expect(codeOf(await captureAmount(50n, 'c2'))).toBe('CAPTURE_EXCEEDS_REMAINING');
    expect(await events()).toHaveLength(2);
    expect(codeOf(await captureAmount(40n, 'c2'))).toBe('recorded');
  });

  it('look up the key before any check of state', async () => {
    accepted(await test.authorize(100n));
    accepted(await captureAmount(100n, 'c1'));
    expect(codeOf(await captureAmount(100n, 'c1', { ifMatch: 7 }))).toBe('replayed');
    expect(codeOf(await captureAmount(100n, 'c2'))).toBe('ORDER_FULLY_CAPTURED');
  });

  it('refuse a key that only the service itself may use', async () => {
    expect(codeOf(await test.authorize(100n, { idempotencyKey: ' expiry:2026-01-01T00:00:00.000Z' }))).toBe(
      'VALIDATION_FAILED',
    );
  });

  it('do not find the order of another merchant', async () => {
    accepted(await test.authorize(100n));
    expect(codeOf(await captureAmount(1n, 'c1', { merchantId: 'm2' }))).toBe('ORDER_NOT_FOUND');
  });

  it.each([
    ['the present revision', 0, 'recorded'],
    ['an earlier revision', -1, 'PRECONDITION_FAILED'],
    ['a later revision', 1, 'PRECONDITION_FAILED'],
  ])('with %s named by the caller are %s', async (_, ifMatch, outcome) => {
    accepted(await test.authorize(100n));
    expect(codeOf(await captureAmount(40n, 'c1', { ifMatch }))).toBe(outcome);
  });

  it('are told what comes before a changed revision', async () => {
    expect(codeOf(await captureAmount(1n, 'c1', { ifMatch: 7 }))).toBe('ORDER_NOT_FOUND');
    accepted(await test.authorize(100n));
    expect(codeOf(await test.authorize(100n, { idempotencyKey: 'other', ifMatch: 7 }))).toBe('ORDER_EXISTS');
    expect(codeOf(await captureAmount(1000n, 'c1', { ifMatch: 7 }))).toBe('PRECONDITION_FAILED');
  });

  it('see what another instance wrote before they refuse a revision', async () => {
    accepted(await test.authorize(100n));
    accepted(
      await test.another().capture({ by: 'amount', amount: 40n }, { idempotencyKey: 'c1', body: { amount: 40 } }),
    );
    expect(codeOf(await captureAmount(60n, 'c2', { ifMatch: 1 }))).toBe('recorded');
  });

  it('preview exactly what they would record, and record nothing', async () => {
    accepted(await test.authorize(100n));
    const preview = accepted(await captureAmount(100n, 'c1', { preview: true }));
    expect(await events()).toHaveLength(1);
    expect(preview).toMatchObject({ outcome: 'previewed', revision: 0, position: null });

    const recorded = accepted(await captureAmount(100n, 'c1', { ifMatch: preview.revision }));
    expect(recorded.events.map(({ event }) => event)).toEqual(preview.events.map(({ event }) => event));
    expect(recorded.order).toEqual(preview.order);
  });

  it('append all events of one command together', async () => {
    accepted(await test.authorize(100n));
    accepted(await captureAmount(40n, 'c1'));
    const stored = await events();
    expect(stored.map(({ envelope }) => [envelope.appendIndex, envelope.appendCount])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('never record a time before that of the last event', async () => {
    const { recordedAt } = accepted(await test.authorize(100n)).order;
    const slow = { kind: 'system', now: () => '2001-01-01T00:00:00.000Z' } as const;
    const answer = accepted(
      await test.another((store) => store, { clock: slow }).capture({ by: 'full' }, { idempotencyKey: 'c1' }),
    );
    expect(answer.events[0]?.recordedAt).toBe(recordedAt);
  });

  it('refuse an append that would be larger than any engine takes', async () => {
    const line = { type: 'physical', quantity: 1n, unitPrice: 1n, taxRate: 0, totalDiscountAmount: 0n } as const;
    const name = '𝄞'.repeat(255);
    const lines = Array.from({ length: 1000 }, () => ({
      ...line,
      name,
      reference: name,
      totalAmount: 1n,
      totalTaxAmount: 0n,
    }));
    expect(await test.authorize(1000n, {}, lines)).toMatchObject({
      refusal: 'LIMIT_EXCEEDED',
      explains: { what: 'bytes in one append', limit: 900_000 },
    });
    expect(await events()).toHaveLength(0);
  });

  it('record once what is sent fifty times in parallel with one key', async () => {
    accepted(await test.authorize(100n));
    const others = [test.another(), test.another()];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        (others[i % 3] ?? test).capture({ by: 'full' }, { idempotencyKey: 'c1', body: { full: true } }),
      ),
    );
    expect(answers.filter((answer) => codeOf(answer) === 'recorded')).toHaveLength(1);
    const settled = answers.map(accepted).map(({ outcome: _, ...rest }) => rest);
    for (const answer of settled) expect(answer).toEqual(settled[0]);
    expect(await events()).toHaveLength(2);
  });

  it('let exactly one of a hundred captures have the last cent', async () => {
    accepted(await test.authorize(100n));
    accepted(await captureAmount(99n, 'c0'));
    const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => captureAmount(1n, `c${i + 1}`)));
    const outcomes = answers.map(codeOf);
    expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'ORDER_FULLY_CAPTURED')).toHaveLength(99);
  });

  it('never take more than remains when several instances race', async () => {
    accepted(await test.authorize(50n));
    const instances = [test, test.another(), test.another(), test.another()];
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        (instances[i % 4] ?? test).capture({ by: 'amount', amount: 1n }, { idempotencyKey: `c${i}`, body: { i } }),
      ),
    );
    const recorded = answers.filter((answer) => codeOf(answer) === 'recorded').length;
    const order = (await test.streams.fresh(STREAM))?.state;
    expect(order && captured(order).amount).toBe(BigInt(recorded));
    expect(order && balance(order, 'total').amount).toBe(50n);
    expect(new Set(answers.map(codeOf))).not.toContain('faulted');
    expect(recorded).toBeLessThanOrEqual(50);
  });

  it('count their outcomes', async () => {
    accepted(await test.authorize(100n));
    await new CancelOrderHandler(test.commands).execute(new CancelOrderCommand(context({ orderId: 'nobody' })));
    const text = await test.metrics.registry.metrics();
    expect(text).toContain('ledger_commands_total{command="AuthorizeOrder",outcome="recorded"} 1');
    expect(text).toContain('ledger_commands_total{command="CancelOrder",outcome="ORDER_NOT_FOUND"} 1');
  });
});
