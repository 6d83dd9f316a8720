import type { CalendarDate, Instant } from '../../time/instant';
import type { SettlementClosed } from './closing.events';

/** How far settlements of one merchant in one currency have come. `undefined`: none is closed. */
export type SettlementState = LastClosing | undefined;

export interface LastClosing {
  readonly settlementNumber: number;
  readonly cutOff: Instant;
  readonly dueThrough: CalendarDate;
  readonly throughSequence: number;
  readonly balance: bigint;
}

export const initialSettlement: SettlementState = undefined;

/** Throws Error for closings that no ledger can have written: each must begin where the last one ended. */
export function evolveSettlement(state: SettlementState, event: SettlementClosed): LastClosing {
  const { settlementNumber, cutOff, dueThrough, throughSequence, openingBalance, closingBalance } = event;
  const expected = (state?.settlementNumber ?? 0) + 1;
  if (settlementNumber !== expected || openingBalance !== (state?.balance ?? 0n)) {
    throw new Error(`impossible history: settlement ${settlementNumber} does not follow ${expected - 1}`);
  }
  return { settlementNumber, cutOff, dueThrough, throughSequence, balance: closingBalance };
}
