import type { AdjustmentEvent, MerchantDepositRecorded } from '../adjustments/adjustment.events';
import { evolveAdjustment } from '../adjustments/adjustment.state';
import { decideAdjustment } from '../adjustments/decide-adjustment';
import { recordMerchantDeposit } from '../adjustments/record-deposit';
import type { Given } from '../given';
import { adjustmentAsked, answeredOtherwise } from './asked-again';
import type { AuditedMerchant } from './audited-merchant';

/** Answers what is wrong with an event of an adjustment, or keeps it. */
export function checkAdjustment(
  { adjustments }: AuditedMerchant,
  event: AdjustmentEvent,
  given: Given,
): string | undefined {
  const state = adjustments.get(event.adjustmentId);
  const wrong = answeredOtherwise(event, decideAdjustment(adjustmentAsked(event, given), state));
  if (wrong) return wrong;
  adjustments.set(event.adjustmentId, evolveAdjustment(state, event));
  return undefined;
}

/** Answers what is wrong with a deposit, or keeps that it was recorded. */
export function checkDeposit(
  { deposits }: AuditedMerchant,
  event: MerchantDepositRecorded,
  given: Given,
): string | undefined {
  const state = deposits.has(event.depositId) ? event : undefined;
  const wrong = answeredOtherwise(
    event,
    recordMerchantDeposit({ ...event, ...given, type: 'RecordMerchantDeposit' }, state),
  );
  if (!wrong) deposits.add(event.depositId);
  return wrong;
}
