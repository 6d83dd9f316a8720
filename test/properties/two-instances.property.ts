import { setTimeout as sleep } from 'node:timers/promises';
import { balance, isRefusal, type Refusal } from '@domain';
import { decodeRecord, type EventStore, OutcomeUnknown, type StoredEvent } from '@event-store';
import fc from 'fast-check';
import type { CommandAnswer } from '../../libs/ledger/commands/command-answer';
import { accepted, type Instance, openTestLedger, type TestLedger } from '../../libs/ledger/commands/ledger.fixture';
import { runs } from './runs';

const TOTAL = 12n;
const LANDS_AFTER_MS = 45;
/** What every instance is told: no append lands later than this. */
const LANDS_WITHIN_MS = 60;
const TRIES_MAX = 30;

/** What becomes of an append: its answer comes, or is lost behind or before the recording, now or after a while. */
type Fate = 'answered' | 'landed' | 'lands late' | 'lost';

/** One caller: which instance they ask first, for what, and what becomes of the appends they cause. */
interface Caller {
  readonly instance: 0 | 1;
  readonly key: number;
  readonly amount: bigint;
  readonly fates: readonly Fate[];
}

const caller: fc.Arbitrary<Caller> = fc.record({
  instance: fc.constantFrom(0, 1),
  key: fc.nat(5),
  amount: fc.bigInt(1n, 9n),
  fates: fc.array(fc.constantFrom<Fate>('answered', 'landed', 'lands late', 'lost'), { maxLength: 3 }),
});

/** Two instances with nothing in common but their log. `settings` says where it is. */
export function describeTwoInstances(
  engine: string,
  numRuns: number,
  settings: () => Promise<Readonly<Record<string, string>>>,
): void {
  describe(`two instances on one log on ${engine}, whose answers get lost`, () => {
    let test: TestLedger;
    let instances: readonly [Instance, Instance];
    let orders = 0;
    /** By idempotency key, what is still to become of its appends. */
    let fates = new Map<string, Fate[]>();
    beforeAll(async () => {
      test = await openTestLedger({ ...(await settings()), LATE_APPEND_WAIT: String(LANDS_WITHIN_MS) });
      instances = [test.another(losing), test.another(losing)];
    });
    afterAll(() => test.close());

    it('record each capture once or not at all, and tell every caller the same final answer', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(caller, { minLength: 2, maxLength: 10 }), async (callers) => {
          orders += 1;
          const orderId = `order-${orders}`;
          accepted(await test.authorize(TOTAL, { orderId }));
          fates = new Map();
          for (const { key, fates: own } of callers) fates.set(`key-${key}`, [...own]);
          const answers = await Promise.all(callers.map((each) => askUntilTold(orderId, each)));
          // Whoever was refused was told for good: what is still under way must not make it untrue.
          await sleep(LANDS_AFTER_MS + 10);

          const stream = await test.ledger.store.readStream(`order-m1:${orderId}`, 1, 100);
          const recorded = stream.map((event) => decodeRecord(event).envelope);
          const keys = recorded.map(({ idempotencyKey }) => idempotencyKey);
          expect(new Set(keys).size).toBe(keys.length);
          for (const [place, { key, amount }] of callers.entries()) {
            const answer = answers[place] as CommandAnswer | Refusal;
            if (isRefusal(answer)) continue;
            expect(keys).toContain(`key-${key}`);
            expect(amountOf(answer)).toBe(amount);
          }
          const accepters = callers.filter((_, place) => !isRefusal(answers[place] as Refusal));
          expect(new Set(accepters.map(({ key }) => `key-${key}`))).toEqual(new Set(keys));
          const { state } = (await instances[0].streams.fresh(`order-m1:${orderId}`)) ?? {};
          const taken = [...new Map(accepters.map(({ key, amount }) => [key, amount])).values()];
          expect(state && balance(state, 'captured').amount).toBe(taken.reduce((sum, amount) => sum + amount, 0n));
        }),
        runs(numRuns),
      );
    });

    /** As a caller does it: the same key again, on the other instance, until the outcome is known. */
    async function askUntilTold(orderId: string, { instance, key, amount }: Caller): Promise<CommandAnswer | Refusal> {
      for (let tried = 0; tried < TRIES_MAX; tried += 1) {
        const on = instances[(instance + tried) % 2] as Instance;
        const answer = await on.capture(
          { by: 'amount', amount },
          {
            orderId,
            idempotencyKey: `key-${key}`,
            body: { amount: Number(amount) },
            ...(tried > 0 && { idempotencyRetry: true }),
          },
        );
        if (!isRefusal(answer) || !['OUTCOME_UNKNOWN', 'CONFLICT'].includes(answer.refusal)) return answer;
        await sleep(LANDS_WITHIN_MS / 10);
      }
      throw new Error(`nobody could say in ${TRIES_MAX} tries what became of key-${key}`);
    }

    /** The real store, but for answers that get lost on the way. */
    function losing(store: EventStore): EventStore {
      return {
        ...store,
        async append(stream, expected, events) {
          const fate = fates.get(keyOf(events))?.shift() ?? 'answered';
          if (fate === 'answered') return store.append(stream, expected, events);
          if (fate === 'landed') await store.append(stream, expected, events);
          if (fate === 'lands late') setTimeout(() => void store.append(stream, expected, events), LANDS_AFTER_MS);
          throw new OutcomeUnknown(LANDS_WITHIN_MS);
        },
      };
    }
  });
}

function amountOf({ events: [first] }: CommandAnswer): bigint {
  if (first?.event.type !== 'PartialCaptureRecorded' && first?.event.type !== 'OrderCaptured') return 0n;
  return first.event.lines.reduce((sum, { amount }) => sum + amount, 0n);
}

function keyOf([first]: readonly StoredEvent[]): string {
  return (JSON.parse(String(first?.bytes)) as { idempotencyKey: string }).idempotencyKey;
}
