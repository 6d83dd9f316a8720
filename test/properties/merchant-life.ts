import fc from 'fast-check';
import { live, type Runs } from '../../libs/domain/settlement/histories/live.fixture';
import { type MerchantHistory, merchantHistory } from '../../libs/domain/settlement/histories/merchant-history.fixture';
import { createMerchantLog, type MerchantLog } from '../../libs/domain/settlement/histories/merchant-log.fixture';
import { runs } from '../../libs/domain/settlement/histories/runs.fixture';
import type { Said } from '../../libs/read-models/runner/log.fixture';

/** A merchant as the bare rules have them, and the same events as a log that views are folded from. */
export interface MerchantLife {
  readonly merchantId: string;
  readonly currency: string;
  readonly rules: MerchantLog;
  /** The merchant's own events first, so that sequences are those of the rules. */
  readonly said: readonly Said[];
}

/** The whole life of a merchant, settlement included; of another one the log tells afterwards, who must change nothing. */
export const merchantLife: fc.Arbitrary<MerchantLife> = fc
  .tuple(fc.tuple(merchantHistory, runs), fc.tuple(merchantHistory, runs))
  .map(([[history, spread], [otherHistory, otherSpread]]) => {
    const [rules, others] = [lived(history, spread), lived(otherHistory, otherSpread)];
    const said = [...saidOf(rules, 'm1'), ...saidOf(others, 'm2')];
    return { merchantId: 'm1', currency: history.currency, rules, said };
  });

function lived(history: MerchantHistory, spread: Runs): MerchantLog {
  const log = createMerchantLog(history.currency);
  live(history, spread, log, () => undefined);
  return log;
}

function saidOf({ log }: MerchantLog, merchantId: string): Said[] {
  return log.map(({ event, recordedAt }) => ({ event, merchantId, recordedAt }));
}
