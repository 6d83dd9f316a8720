import { BEGIN } from '@testing';
import fc from 'fast-check';
import { addDays } from '../../time/instant';
import { live, type Outcome, type Runs } from './live.fixture';
import { type Fact, type MerchantHistory, merchantHistory, moment } from './merchant-history.fixture';
import { createMerchantLog, type MerchantLog } from './merchant-log.fixture';

/** When settlement runs; some runs are killed after a closing or two. */
export const runTimes = fc.array(fc.record({ now: moment, atMost: fc.constantFrom(1, 2, 1_000, 1_000) }), {
  minLength: 1,
  maxLength: 12,
});

export const runs: fc.Arbitrary<Runs> = fc.record({
  at: runTimes,
  outcomes: fc.array(fc.constantFrom<Outcome>('wait', 'confirm', 'confirm', 'fail', 'return'), {
    minLength: 1,
    maxLength: 4,
  }),
});

/** Runs after everything has happened and fallen due: the first settles it, the others hear the bank's answers. */
export function theEnd({ facts }: MerchantHistory): Runs['at'] {
  const last = facts.at(-1)?.at ?? BEGIN;
  return [75, 76, 77].map((days) => ({ now: addDays(last > BEGIN ? last : BEGIN, days), atMost: 1_000 }));
}

/** Merchants who have lived, the same ones for the same seed. */
export function lived(count: number, seed: number): MerchantLog[] {
  return fc.sample(fc.tuple(merchantHistory, runs), { numRuns: count, seed }).map(([history, spread]) => {
    const log = createMerchantLog(history.currency);
    live(history, spread, log, () => undefined);
    return log;
  });
}

/** Lets merchants live, and checks each of them once its life is over. */
export function eachLife(numRuns: number, check: (log: MerchantLog) => void): void {
  fc.assert(
    fc.property(merchantHistory, runs, (history, spread) => {
      const log = createMerchantLog(history.currency);
      live(history, spread, log, () => undefined);
      check(log);
    }),
    { numRuns },
  );
}

/** Lets merchants live, and checks each of them after every event; of an order's event with that order. */
export function eachMoment(numRuns: number, begin: () => (log: MerchantLog, fact?: Fact) => void): void {
  fc.assert(
    fc.property(merchantHistory, runs, (history, spread) => {
      const log = createMerchantLog(history.currency);
      const check = begin();
      live(history, spread, log, (fact) => check(log, fact));
    }),
    { numRuns },
  );
}
