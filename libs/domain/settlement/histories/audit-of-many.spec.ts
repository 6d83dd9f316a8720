import fc from 'fast-check';
import { auditOf, type Told } from './audited.fixture';
import { stepsOf } from './live.fixture';
import { merchantHistory } from './merchant-history.fixture';
import { createMerchantLog, type Logged } from './merchant-log.fixture';
import { runs } from './runs.fixture';

const life = fc.tuple(merchantHistory, runs, fc.constantFrom(0, 0, 1, 7));

describe('the audit of a log that merchants share', () => {
  it('finds nothing wrong, also where clocks that wrote to it went some minutes behind each other', () => {
    fc.assert(
      fc.property(fc.array(life, { minLength: 2, maxLength: 3 }), (lives) => {
        const log: Logged[] = [];
        const owners: string[] = [];
        const steps = lives.flatMap(([history, spread, minutesBehind], place) => {
          const merchant = createMerchantLog(history.currency, log);
          return stepsOf(history, spread, merchant, () => undefined).map(({ at, happen }) => {
            const really = Date.parse(at) + minutesBehind * 60_000;
            return { really, happen, merchantId: `m${place}` };
          });
        });
        for (const { happen, merchantId } of steps.toSorted((a, b) => a.really - b.really)) {
          happen();
          while (owners.length < log.length) owners.push(merchantId);
        }
        const told = log.map((logged, place): Told => ({ ...logged, merchantId: owners[place] ?? '' }));
        expect(auditOf(told).difference).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
