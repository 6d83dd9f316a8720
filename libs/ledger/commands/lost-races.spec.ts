import { orderStream } from '@domain';
import type { EventStore } from '@event-store';
import { APPEND_ATTEMPTS_MAX } from './command-attempts';
import { accepted, codeOf, openTestLedger, type TestLedger } from './ledger.fixture';

describe('a command that others are faster than', () => {
  let test: TestLedger;
  beforeEach(async () => {
    test = await openTestLedger();
    accepted(await test.authorize(100n));
  });
  afterEach(() => test.close());

  /** Before each of the next appends somebody else captures 1. */
  function overtaken(times: number, keyOf = (n: number) => `faster-${n}`) {
    let left = times;
    return test.another((store: EventStore) => ({
      ...store,
      append: async (...append) => {
        if (left > 0) {
          left -= 1;
          accepted(await test.capture({ by: 'amount', amount: 1n }, { idempotencyKey: keyOf(left), body: {} }));
        }
        return store.append(...append);
      },
    }));
  }
  const one = { by: 'amount', amount: 1n } as const;
  const events = () => test.ledger.store.readStream(orderStream('m1', 'o1'), 0, 100);

  it('is decided again on what they left', async () => {
    const slow = overtaken(APPEND_ATTEMPTS_MAX - 1);
    const answer = accepted(await slow.capture({ by: 'full' }, { idempotencyKey: 'slow' }));
    expect(answer.events[0]?.event).toMatchObject({ type: 'OrderCaptured', lines: [{ amount: 98n }] });
  });

  it('is told so when it was overtaken too often, and leaves no trace', async () => {
    const slow = overtaken(APPEND_ATTEMPTS_MAX);
    expect(codeOf(await slow.capture(one, { idempotencyKey: 'slow' }))).toBe('CONFLICT');
    expect(await events()).toHaveLength(1 + APPEND_ATTEMPTS_MAX);
    expect(codeOf(await slow.capture(one, { idempotencyKey: 'slow' }))).toBe('recorded');
  });

  it('is refused when nothing was left for it', async () => {
    const slow = test.another((store) => ({
      ...store,
      append: async (...append) => {
        await test.capture({ by: 'full' }, { idempotencyKey: 'faster', body: {} });
        return store.append(...append);
      },
    }));
    expect(codeOf(await slow.capture(one, { idempotencyKey: 'slow' }))).toBe('ORDER_FULLY_CAPTURED');
  });

  it('fails its precondition when it was decided on an older revision', async () => {
    const slow = overtaken(1);
    expect(codeOf(await slow.capture(one, { idempotencyKey: 'slow', ifMatch: 0 }))).toBe('PRECONDITION_FAILED');
  });

  it.each([1, APPEND_ATTEMPTS_MAX])(
    'is replayed when the one that was faster at try %i was itself',
    async (attempt) => {
      const slow = overtaken(attempt, (left) => (left === 0 ? 'same' : `faster-${left}`));
      expect(codeOf(await slow.capture(one, { idempotencyKey: 'same', body: {} }))).toBe('replayed');
      expect(await events()).toHaveLength(1 + attempt);
    },
  );

  it('is never one of the same instance: those take turns', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => test.capture(one, { idempotencyKey: `c${i}`, body: {} })),
    );
    expect(answers.map(codeOf)).toEqual(Array.from({ length: 50 }, () => 'recorded'));
    expect(await test.metrics.registry.metrics()).toContain('ledger_lost_races_total 0');
  });
});
