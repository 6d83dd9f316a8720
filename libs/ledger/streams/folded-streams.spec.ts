import { orderStream } from '@domain';
import { accepted, codeOf, context, openTestLedger, type TestLedger } from '../commands/ledger.fixture';
import {
  RecordCustomerPaymentCommand,
  RecordCustomerPaymentHandler,
} from '../commands/order/record-customer-payment.command';

const STREAM = orderStream('m1', 'o1');

describe('the streams of orders', () => {
  let test: TestLedger;
  beforeEach(async () => {
    test = await openTestLedger();
    accepted(await test.authorize(100n));
  });
  afterEach(() => test.close());

  /** An instance that counts what it reads. */
  function counting() {
    const reads: number[] = [];
    const instance = test.another((store) => ({
      ...store,
      readStream: (stream, from, limit) => {
        reads.push(from);
        return store.readStream(stream, from, limit);
      },
    }));
    return { reads, instance };
  }
  const one = { by: 'amount', amount: 1n } as const;

  it('are read once, and not again for what succeeds', async () => {
    const { reads, instance } = counting();
    for (const key of ['c1', 'c2', 'c3']) accepted(await instance.capture(one, { idempotencyKey: key }));
    expect(reads).toEqual([0]);
  });

  it('are read from where they are remembered before a refusal', async () => {
    const { reads, instance } = counting();
    accepted(await instance.capture(one, { idempotencyKey: 'c1' }));
    expect(codeOf(await instance.capture({ by: 'amount', amount: 100n }, { idempotencyKey: 'c2' }))).toBe(
      'CAPTURE_EXCEEDS_REMAINING',
    );
    expect(reads).toEqual([0, 2]);
  });

  it('are read to their end before a replay', async () => {
    const { reads, instance } = counting();
    accepted(await instance.capture(one, { idempotencyKey: 'c1' }));
    expect(codeOf(await instance.capture(one, { idempotencyKey: 'c1' }))).toBe('replayed');
    expect(reads).toEqual([0, 2, 0]);
  });

  it('are folded over as many pages as they have', async () => {
    const paying = new RecordCustomerPaymentHandler(test.commands);
    for (let i = 0; i < 600; i++) {
      accepted(
        await paying.execute(new RecordCustomerPaymentCommand(context({ idempotencyKey: `p${i}` }), { amount: 1n })),
      );
    }
    const { instance } = counting();
    const folded = await instance.streams.fresh(STREAM);
    expect(folded).toMatchObject({ revision: 600, state: { prepayment: 600n } });
    expect(folded?.keys.get('p599')).toMatchObject({ firstRevision: 600, lastRevision: 600 });
  });

  it('that were tampered with stop their reader', async () => {
    const { store } = test.ledger;
    const tampered = test.another(() => ({
      ...store,
      readStream: async (stream, from, limit) =>
        (await store.readStream(stream, from, limit)).map((event) => ({
          ...event,
          bytes: Buffer.from(event.bytes.toString().replace('"orderAmount":"100"', '"orderAmount":"900"')),
        })),
    }));
    await expect(tampered.capture(one, { idempotencyKey: 'c1' })).rejects.toThrow('the log is damaged');
  });
});
