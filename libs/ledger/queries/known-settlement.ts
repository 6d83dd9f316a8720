import { isRefusal, type Refusal, refuse } from '@domain';
import { readSettlement, type Settlement, settlementsProjection } from '@read-models';
import type { MomentAsked } from './moment';
import type { Viewed } from './viewed';
import type { Views } from './views';

/** Names one settlement of a merchant. */
export interface SettlementAsked extends MomentAsked {
  readonly merchantId: string;
  readonly currency: string;
  readonly settlementNumber: number;
  readonly atLeast?: string;
}

/** The settlement of that number. Refuses with SETTLEMENT_NOT_FOUND and as views do. */
export async function knownSettlement(views: Views, asked: SettlementAsked): Promise<Viewed<Settlement> | Refusal> {
  const { merchantId, currency, settlementNumber } = asked;
  const viewed = await views.ask(settlementsProjection, asked, (reader, asOf) =>
    readSettlement(reader, { merchantId, currency, settlementNumber }, asOf),
  );
  if (isRefusal(viewed)) return viewed;
  const { answer, ...rest } = viewed;
  if (answer) return { ...rest, answer };
  return refuse('SETTLEMENT_NOT_FOUND', 'The merchant has no such settlement.', { currency, settlementNumber });
}
