import { type Refusal, refuse } from '@domain';
import { type CatchingUp, isCatchingUp, type PageUnknown, type Read, readPayout } from '@read-models';
import type { PlacedLog } from '../placing/placed-log';
import { type ExplainSettlement, explainSettlement } from './explain-settlement';
import type { Explanation } from './explanation';

export interface ExplainPayout extends Pick<ExplainSettlement, 'merchantId' | 'asOf' | 'page' | 'limit'> {
  readonly payoutId: string;
}

/** What is paid out is what its settlement came to. Refuses with PAYOUT_NOT_FOUND. */
export async function explainPayout(
  log: PlacedLog,
  { payoutId, ...asked }: ExplainPayout,
): Promise<Read<Explanation | Refusal> | CatchingUp | PageUnknown> {
  const { merchantId, asOf } = asked;
  const found = await readPayout(log.views, { merchantId, payoutId });
  if (isCatchingUp(found)) return found;
  if (!found.answer || (asOf !== undefined && found.answer.closedSequence > asOf && asOf <= found.sequence)) {
    const refusal = refuse('PAYOUT_NOT_FOUND', 'No settlement of the merchant has such a payout.', { payoutId });
    return { sequence: asOf ?? found.sequence, answer: refusal };
  }
  const { currency, settlementNumber } = found.answer;
  return explainSettlement(log, { ...asked, currency, settlementNumber });
}
