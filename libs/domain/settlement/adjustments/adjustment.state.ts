import type { AdjustmentEvent, AdjustmentProposed } from './adjustment.events';

export interface Adjustment {
  readonly proposal: AdjustmentProposed;
  readonly decision: 'open' | 'approved' | 'rejected';
}

/** `undefined`: not proposed yet. */
export type AdjustmentState = Adjustment | undefined;

export const initialAdjustment: AdjustmentState = undefined;

/** Throws Error for a history that no ledger can have written. */
export function evolveAdjustment(state: AdjustmentState, event: AdjustmentEvent): Adjustment {
  if (event.type === 'AdjustmentProposed') {
    if (state) throw new Error(`impossible history: adjustment ${event.adjustmentId} is proposed twice`);
    return { proposal: event, decision: 'open' };
  }
  if (state?.decision !== 'open') {
    throw new Error(`impossible history: ${event.type} of adjustment ${event.adjustmentId}, which is not open`);
  }
  return { ...state, decision: event.type === 'AdjustmentRecorded' ? 'approved' : 'rejected' };
}
