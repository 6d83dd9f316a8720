import { isRefusal, type Refusal } from '../../refusals/refusals';
import type { AdjustmentCommand } from '../adjustments/adjustment.commands';
import type { AdjustmentEvent } from '../adjustments/adjustment.events';
import type { Given } from '../given';
import type { PayoutCommand } from '../payouts/payout.commands';
import type { PayoutEvent } from '../payouts/payout.events';
import type { SettlementEvent } from '../settlement.events';
import type { MerchantCommand } from '../terms/merchant.commands';
import type { MerchantEvent } from '../terms/terms.events';
import { memberThatDiffers } from './difference';

/** The command that leads to each of these events. */
export const COMMANDS = {
  MerchantTermsSet: 'SetMerchantTerms',
  PayoutAccountSet: 'SetPayoutAccount',
  CutOffReached: 'ReachCutOff',
  SettlementClosed: 'CloseSettlement',
  PayoutSent: 'SendPayout',
  PayoutConfirmed: 'ConfirmPayout',
  PayoutFailed: 'FailPayout',
  PayoutReturned: 'ReturnPayout',
  AdjustmentProposed: 'ProposeAdjustment',
  AdjustmentRecorded: 'ApproveAdjustment',
  AdjustmentRejected: 'RejectAdjustment',
  MerchantDepositRecorded: 'RecordMerchantDeposit',
} as const satisfies Record<SettlementEvent['type'], string>;

// Of these the event says all that the command said.

export function merchantAsked(event: MerchantEvent, given: Given): MerchantCommand {
  if (event.type === 'PayoutAccountSet') return { ...event, ...given, type: 'SetPayoutAccount' };
  const { type, ...terms } = event;
  return { ...given, type: 'SetMerchantTerms', terms };
}

export function payoutAsked(event: PayoutEvent, given: Given): PayoutCommand {
  if (event.type !== 'PayoutSent') return { ...event, ...given, type: COMMANDS[event.type] };
  return { ...event, ...given, type: 'SendPayout', settlement: { ...event, payoutAmount: event.amount } };
}

export function adjustmentAsked(event: AdjustmentEvent, given: Given): AdjustmentCommand {
  if (event.type === 'AdjustmentProposed') return { ...event, ...given, type: 'ProposeAdjustment' };
  if (event.type === 'AdjustmentRecorded') return { ...given, type: 'ApproveAdjustment' };
  return { ...event, ...given, type: 'RejectAdjustment' };
}

/** Holds an event against what the rules answer when they are asked once more; undefined where they answer it. */
export function answeredOtherwise(event: object, answer: readonly [object] | Refusal): string | undefined {
  if (isRefusal(answer)) return `the rules refuse it: ${answer.refusal}, ${answer.detail}`;
  return memberThatDiffers(event, answer[0]);
}
