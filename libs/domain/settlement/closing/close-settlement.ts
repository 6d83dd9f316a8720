import { type Refusal, refuse } from '../../refusals/refusals';
import type { Instant } from '../../time/instant';
import { localDate } from '../calendar/zone';
import { firstRefused } from '../checks';
import type { Given } from '../given';
import { amountIn } from '../terms/terms';
import type { MerchantTerms } from '../terms/terms.events';
import type { CutOffReached, SettlementClosed } from './closing.events';
import type { SettlementState } from './closing.state';
import type { EntrySummary } from './entry-summary';
import { dueThroughOf, type EntryRange, membersOf } from './membership';

/** A cut-off of the merchant, the terms in force at it, and the last sequence before it. */
export interface CutOffToClose {
  readonly cutOff: Instant;
  readonly throughSequence: number;
  readonly terms: MerchantTerms;
}

export interface CloseSettlement extends Given, CutOffToClose {
  readonly type: 'CloseSettlement';
  readonly currency: string;
  /** Of the entries that `entriesToClose` names, and of no others. */
  readonly entries: EntrySummary;
}

export interface ReachCutOff extends Given {
  readonly type: 'ReachCutOff';
  readonly cutOff: Instant;
}

/** Which entries a closing of this cut-off would take. */
export function entriesToClose(state: SettlementState, closing: CutOffToClose): readonly EntryRange[] {
  return membersOf({ dueThrough: dayOf(state, closing), throughSequence: closing.throughSequence }, state);
}

/**
 * Closes the next settlement: what is due joins the balance, which is paid out if it reaches the minimum and carried
 * forward if not. Refuses with CUT_OFF_CLOSED, CUT_OFF_NOT_REACHED, NOTHING_TO_SETTLE.
 */
export function closeSettlement(command: CloseSettlement, state: SettlementState): [SettlementClosed] | Refusal {
  const { currency, cutOff, throughSequence, entries, terms } = command;
  const openingBalance = state?.balance ?? 0n;
  const result = openingBalance + sumOf(entries);
  const payoutAmount = payable(result, amountIn(terms.minimumPayouts, currency));
  const refusal = firstRefused(
    () => notClosed(command, state),
    () => reached(command),
    () => something(entries, payoutAmount),
  );
  if (refusal) return refusal;
  const settlementNumber = (state?.settlementNumber ?? 0) + 1;
  const { count, totalsByKind, rootHash } = entries;
  return [
    {
      type: 'SettlementClosed',
      currency,
      settlementNumber,
      cutOff,
      dueThrough: dayOf(state, command),
      throughSequence,
      count,
      totalsByKind,
      openingBalance,
      payoutAmount,
      closingBalance: result - payoutAmount,
      rootHash,
      ...(payoutAmount > 0n && { payoutId: `${currency}-${settlementNumber}` }),
    },
  ];
}

/** Refuses with CUT_OFF_NOT_REACHED. */
export function reachCutOff(command: ReachCutOff): [CutOffReached] | Refusal {
  return reached(command) ?? [{ type: 'CutOffReached', cutOff: command.cutOff }];
}

function dayOf(state: SettlementState, { cutOff, terms }: Pick<CutOffToClose, 'cutOff' | 'terms'>) {
  return dueThroughOf(localDate(cutOff, terms.zone), state);
}

/** Throws for figures that contradict each other: they were made by this code, so it is broken. */
function sumOf({ sum, count, totalsByKind }: EntrySummary): bigint {
  const amount = totalsByKind.reduce((total, each) => total + each.amount, 0n);
  const entries = totalsByKind.reduce((total, each) => total + each.count, 0);
  if (amount !== sum || entries !== count) throw new Error('the totals by kind are not the sum of the entries');
  return sum;
}

/** What a result pays: all of it, or nothing while it is below the minimum. */
export function payable(result: bigint, minimum: bigint): bigint {
  return result >= 1n && result >= minimum ? result : 0n;
}

function notClosed({ cutOff, throughSequence }: CloseSettlement, state: SettlementState): Refusal | undefined {
  if (!state || (cutOff > state.cutOff && throughSequence >= state.throughSequence)) return undefined;
  const { settlementNumber } = state;
  return refuse('CUT_OFF_CLOSED', `Settlement ${settlementNumber} was closed with the cut-off ${state.cutOff}.`, {
    requested: cutOff,
    settlementNumber,
    cutOff: state.cutOff,
    throughSequence: state.throughSequence,
  });
}

function reached({ cutOff, recordedAt }: ReachCutOff | CloseSettlement): Refusal | undefined {
  if (recordedAt >= cutOff) return undefined;
  return refuse('CUT_OFF_NOT_REACHED', `The cut-off is at ${cutOff}.`, { cutOff, recordedAt });
}

function something({ count }: EntrySummary, payoutAmount: bigint): Refusal | undefined {
  if (count > 0 || payoutAmount > 0n) return undefined;
  return refuse('NOTHING_TO_SETTLE', 'No entry is due and the balance pays nothing.');
}
