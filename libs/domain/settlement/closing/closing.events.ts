import type { CalendarDate, Instant } from '../../time/instant';
import type { KindTotal } from './entry-summary';

/**
 * A settlement of one merchant in one currency. Always:
 * `openingBalance + sum of totalsByKind = payoutAmount + closingBalance`.
 */
export interface SettlementClosed {
  readonly type: 'SettlementClosed';
  readonly currency: string;
  /** 1, 2, 3 ... per merchant and currency. */
  readonly settlementNumber: number;
  readonly cutOff: Instant;
  /** Entries due on this day or before belong here: the date of the cut-off in the zone then in force, never before the last. */
  readonly dueThrough: CalendarDate;
  /** The last sequence before the first event of the log that was recorded at or after the cut-off. */
  readonly throughSequence: number;
  readonly count: number;
  readonly totalsByKind: readonly KindTotal[];
  readonly openingBalance: bigint;
  readonly payoutAmount: bigint;
  readonly closingBalance: bigint;
  /** The tree hash of RFC 9162 over the texts of the entries in order of due date, sequence and index; lower-case hex. */
  readonly rootHash: string;
  /** Where there is something to pay out. */
  readonly payoutId?: string;
}

/** Says on the ledger's own stream that a cut-off has passed, where the log was quiet: so the log alone tells what came before it. */
export interface CutOffReached {
  readonly type: 'CutOffReached';
  readonly cutOff: Instant;
}
