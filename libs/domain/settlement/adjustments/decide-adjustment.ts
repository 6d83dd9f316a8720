import { given } from '../../order/decide/facts';
import { isRefusal, type Refusal, refuse } from '../../refusals/refusals';
import { ADJUSTMENT_ACCOUNTS } from '../books/accounts';
import { atLeastOne, firstRefused, knownCurrency, notInTheFuture, withinAmount } from '../checks';
import type { AdjustmentCommand, ProposeAdjustment } from './adjustment.commands';
import type { AdjustmentEvent, AdjustmentProposed } from './adjustment.events';
import type { Adjustment, AdjustmentState } from './adjustment.state';

/**
 * One proposes, another of the finance role approves; also the proposer may reject, to withdraw.
 * Refuses with VALIDATION_FAILED, ADJUSTMENT_EXISTS, ADJUSTMENT_NOT_FOUND, EFFECTIVE_AT_OUT_OF_RANGE, AMOUNT_TOO_SMALL,
 * LIMIT_EXCEEDED, ADJUSTMENT_DECIDED, FOUR_EYES_REQUIRED.
 */
export function decideAdjustment(command: AdjustmentCommand, state: AdjustmentState): [AdjustmentEvent] | Refusal {
  if (command.type === 'ProposeAdjustment') return propose(command, state);
  const open = openAdjustment(state);
  if (isRefusal(open)) return open;
  const { adjustmentId, currency, amount, account, reason, proposedBy } = open.proposal;
  const fact = { adjustmentId, currency, amount, account };
  if (command.type === 'RejectAdjustment') {
    return [{ type: 'AdjustmentRejected', ...fact, rejectedBy: command.actor, ...given(command, 'reason') }];
  }
  if (command.actor === proposedBy) {
    const explains = { adjustmentId, proposedBy };
    return refuse('FOUR_EYES_REQUIRED', 'The proposer cannot approve: another person must.', explains);
  }
  const effective = given(open.proposal, 'effectiveAt');
  return [{ type: 'AdjustmentRecorded', ...fact, reason, proposedBy, approvedBy: command.actor, ...effective }];
}

function propose(command: ProposeAdjustment, state: AdjustmentState): [AdjustmentProposed] | Refusal {
  const { adjustmentId, currency, amount, account, reason, actor } = command;
  const refusal = firstRefused(
    () => knownCurrency(currency),
    () => knownAccount(account),
    () => reasonGiven(reason),
    () => (state ? refuse('ADJUSTMENT_EXISTS', `The adjustment ${adjustmentId} exists.`, { adjustmentId }) : undefined),
    () => notInTheFuture(command),
    () => atLeastOne(amount < 0n ? -amount : amount),
    () => withinAmount(amount),
  );
  if (refusal) return refusal;
  const fact = { adjustmentId, currency, amount, account, reason, proposedBy: actor };
  return [{ type: 'AdjustmentProposed', ...fact, ...given(command, 'effectiveAt') }];
}

function openAdjustment(state: AdjustmentState): Adjustment | Refusal {
  if (!state) return refuse('ADJUSTMENT_NOT_FOUND', 'There is no such adjustment.');
  if (state.decision === 'open') return state;
  const { adjustmentId } = state.proposal;
  return refuse('ADJUSTMENT_DECIDED', `The adjustment is already ${state.decision}.`, {
    adjustmentId,
    decision: state.decision,
  });
}

function knownAccount(account: ProposeAdjustment['account']): Refusal | undefined {
  if (ADJUSTMENT_ACCOUNTS.includes(account)) return undefined;
  return refuse('VALIDATION_FAILED', `An adjustment names one of ${ADJUSTMENT_ACCOUNTS.join(', ')}.`, { account });
}

function reasonGiven(reason: string): Refusal | undefined {
  return reason.trim() === '' ? refuse('VALIDATION_FAILED', 'An adjustment needs a reason.', { reason }) : undefined;
}
