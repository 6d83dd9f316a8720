import { setTimeout as sleep } from 'node:timers/promises';
import { type Instant, isRefusal, type MerchantTerms } from '@domain';
import { type EventStore, OutcomeUnknown } from '@event-store';
import type { SimulatedClock } from '@ledger';
import { createMemoryReadModels } from '@read-models';
import fc from 'fast-check';
import { composeCache, composeCommandWorld } from '../../libs/ledger/commands/compose-commands';
import { accepted, context, openTestLedger, type TestLedger } from '../../libs/ledger/commands/ledger.fixture';
import { MerchantMoneyCommands } from '../../libs/ledger/commands/merchant-money/merchant-money.commands';
import {
  SetMerchantTermsCommand,
  SetMerchantTermsHandler,
} from '../../libs/ledger/commands/merchant-money/set-merchant-terms.command';
import { LedgerMetrics } from '../../libs/ledger/metrics/ledger.metrics';
import { projectInProcess } from '../../libs/ledger/projecting/project-in-process';
import { composeSettlementRun } from '../../libs/ledger/settlement/compose-settlement-run';
import { closingsByTheRules } from '../settled/closings-by-the-rules';
import { recordsOf } from '../settled/entries-of-log';
import { expectSettled } from '../settled/settled-log';
import { runs } from './runs';

const CURRENCY = 'EUR';
const LANDS_AFTER_MS = 15;
/** What every instance is told: no append lands later than this. */
const LANDS_WITHIN_MS = 25;
const RUNS_MAX = 200;

/** What becomes of an append: its answer comes, or is lost behind or before the recording, now or after a while. */
type Fate = 'answered' | 'landed' | 'lands late' | 'lost';

const TERMS: MerchantTerms = {
  schedule: { every: 'day' },
  cutOffTime: '18:00',
  zone: 'Europe/Stockholm',
  delay: { days: 1, kind: 'calendar' },
  holidays: [],
  minimumPayouts: [{ currency: CURRENCY, amount: 300n }],
  fee: { rate: 200, fixed: [{ currency: CURRENCY, amount: 1n }] },
  feeVatRate: 2_500,
  holdback: { rate: 2_000, days: 2 },
};

/** Days on which something is captured, how much, and when; the runs begin in the middle of it. */
const scenario = fc.record({
  captures: fc.array(fc.record({ hours: fc.integer({ min: 1, max: 40 }), amount: fc.bigInt(1n, 900n) }), {
    minLength: 1,
    maxLength: 5,
  }),
  fates: fc.array(fc.constantFrom<Fate>('answered', 'answered', 'landed', 'lands late', 'lost'), { maxLength: 12 }),
});

/** Two instances with nothing in common but their log and the time. `settings` says where the log is. */
export function describeSettlingInstances(
  engine: string,
  numRuns: number,
  settings: () => Promise<Readonly<Record<string, string>>>,
): void {
  describe(`two instances that settle one log on ${engine} at once, and whose answers get lost`, () => {
    let test: TestLedger;
    let instances: readonly ReturnType<typeof settling>[];
    let merchants = 0;
    /** Of the next appends of settlement, whoever makes them. */
    let fates: Fate[] = [];
    beforeAll(async () => {
      const clock = { CLOCK: 'simulated', CLOCK_START: '2026-03-27T10:00:00.000Z' };
      test = await openTestLedger({ ...(await settings()), ...clock, LATE_APPEND_WAIT: String(LANDS_WITHIN_MS) });
      instances = [settling(), settling()];
    });
    afterAll(async () => {
      for (const { projecting } of instances) await projecting.stop();
      await test.close();
    });

    it('close the settlements that the rules close, each once', async () => {
      await fc.assert(
        fc.asyncProperty(scenario, async ({ captures, fates: coming }) => {
          merchants += 1;
          const merchantId = `m-${merchants}`;
          await instances[0]?.agree(merchantId);
          const orderId = `order-${merchants}`;
          accepted(await test.authorize(1_000_000n, { merchantId, orderId }));
          fates = [...coming];
          for (const [place, { hours, amount }] of captures.entries()) {
            await advance(hours);
            const capture = { merchantId, orderId, idempotencyKey: `capture-${place}` };
            await Promise.all([
              test.capture({ by: 'amount', amount }, capture).then(accepted),
              ...instances.map(({ run }) => run(merchantId)),
            ]);
          }
          await advance(24 * 5);
          await Promise.all(instances.map((instance) => runToTheEnd(instance, merchantId)));
          // What is still under way must change nothing.
          await sleep(LANDS_AFTER_MS + 5);

          const records = await recordsOf(test.ledger.store);
          const { settled, open } = expectSettled(records);
          const ours = settled.filter((each) => each.merchantId === merchantId);
          expect(ours.map(({ event }) => event)).toEqual(
            closingsByTheRules(records, { merchantId, currency: CURRENCY }, test.ledger.clock.now()),
          );
          expect(open.filter((entry) => entry.merchantId === merchantId)).toEqual([]);
        }),
        runs(numRuns),
      );
    }, 120_000);

    async function advance(hours: number): Promise<void> {
      const clock = test.ledger.clock as SimulatedClock;
      await clock.advanceTo(hoursAfter(clock.now(), hours));
    }

    /** As an instance is composed: with its own memory of streams, and views of its own. */
    function settling() {
      const ledger = { ...test.ledger, store: losing(test.ledger.store) };
      const { configuration } = test;
      const metrics = new LedgerMetrics();
      const world = composeCommandWorld(ledger, configuration, metrics);
      const money = new MerchantMoneyCommands(world, composeCache(configuration, metrics));
      const silent = { warn: () => undefined, error: () => undefined };
      const projecting = projectInProcess(test.ledger, createMemoryReadModels(), silent);
      const settlement = composeSettlementRun(ledger, money, projecting, configuration);
      return {
        projecting,
        run: (merchantId: string) => settlement.run({ merchantId, actor: 'tester' }),
        async agree(merchantId: string): Promise<void> {
          const terms = new SetMerchantTermsCommand(context({ merchantId, pathIds: {} }), { terms: TERMS });
          const answer = await new SetMerchantTermsHandler(money).execute(terms);
          if (isRefusal(answer)) throw new Error(answer.detail);
        },
      };
    }

    async function runToTheEnd({ run }: ReturnType<typeof settling>, merchantId: string): Promise<void> {
      for (let tried = 0; tried < RUNS_MAX; tried += 1) {
        if ((await run(merchantId)).complete) return;
        await sleep(LANDS_WITHIN_MS / 5);
      }
      throw new Error(`${RUNS_MAX} runs did not settle ${merchantId}`);
    }

    /** The real store, but for answers to settlement that get lost on the way. */
    function losing(store: EventStore): EventStore {
      return {
        ...store,
        async append(stream, expected, events) {
          const fate = /^(settlement|ledger)-/.test(stream) ? (fates.shift() ?? 'answered') : 'answered';
          if (fate === 'answered') return store.append(stream, expected, events);
          if (fate === 'landed') await store.append(stream, expected, events);
          if (fate === 'lands late')
            setTimeout(() => store.append(stream, expected, events).catch(() => undefined), LANDS_AFTER_MS);
          throw new OutcomeUnknown(LANDS_WITHIN_MS);
        },
      };
    }
  });
}

function hoursAfter(instant: Instant, hours: number): Instant {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}
