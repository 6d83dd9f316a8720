import type { OrderStatus } from '@domain';

/** What a row keeps of an order to tell its status. */
export interface StatusFigures {
  /** `cancelled`, `released`, `expired`, or null while captures may still take what remains. */
  readonly ended: string | null;
  /** Ever recorded, failed ones too. */
  readonly captures: number;
  readonly remainingAmount: bigint;
  readonly capturedAmount: bigint;
  readonly refundedAmount: bigint;
}

/** The status of an order from its row: the same rule as over its folded state, the first that fits. */
export function rowStatus(row: StatusFigures): OrderStatus {
  if (row.ended === 'cancelled') return 'CANCELLED';
  if (row.remainingAmount > 0n) return row.capturedAmount > 0n ? 'PART_CAPTURED' : 'AUTHORIZED';
  if (row.captures === 0) return 'EXPIRED';
  return row.refundedAmount === row.capturedAmount ? 'CLOSED' : 'CAPTURED';
}
