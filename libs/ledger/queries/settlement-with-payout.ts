import { isRefusal, type Refusal } from '@domain';
import { type PayoutView, readPayout, type Settlement, settlementsProjection } from '@read-models';
import { knownSettlement, type SettlementAsked } from './known-settlement';
import type { Viewed } from './viewed';
import type { Views } from './views';

/** A settlement, and how far its payout has come. */
export interface SettlementWithPayout {
  readonly settlement: Settlement;
  /** Absent where it pays nothing out. */
  readonly payout?: PayoutView;
}

/** The settlement of that number with its payout. Refuses with SETTLEMENT_NOT_FOUND and as views do. */
export async function settlementWithPayout(
  views: Views,
  asked: SettlementAsked,
): Promise<Viewed<SettlementWithPayout> | Refusal> {
  const viewed = await knownSettlement(views, asked);
  if (isRefusal(viewed)) return viewed;
  const { answer: settlement, ...rest } = viewed;
  const { merchantId } = asked;
  const { payoutId } = settlement;
  if (payoutId === undefined) return { ...rest, answer: { settlement } };
  // A settlement never changes: what is true of it now was true of it when its payout is looked at.
  const isPast = asked.asOf !== undefined || asked.at !== undefined;
  const payout = await views.ask(
    settlementsProjection,
    { merchantId, ...(isPast && { asOf: rest.sequence }) },
    (reader, asOf) => readPayout(reader, { merchantId, payoutId }, asOf),
  );
  if (isRefusal(payout)) return payout;
  return {
    ...rest,
    sequence: payout.sequence,
    answer: { settlement, ...(payout.answer && { payout: payout.answer }) },
  };
}
