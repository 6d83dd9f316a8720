import type { Instant, LineDescription } from '@domain';
import type { FileRow } from './file-row';
import type { RowFate } from './row-fate';

/** An invoice as one order that is captured in full. */
export interface PlannedOrder {
  readonly orderId: string;
  readonly currency: string;
  readonly orderAmount: bigint;
  readonly lines: readonly LineDescription[];
  readonly customerId?: string;
  readonly country?: string;
  readonly effectiveAt: Instant;
  readonly rows: readonly FileRow[];
}

/** What one cancellation takes back from one order. */
export interface PlannedRefund {
  readonly orderId: string;
  /** The number of the cancellation. */
  readonly reference: string;
  readonly lines: readonly { readonly lineId: number; readonly quantity: bigint }[];
  readonly effectiveAt: Instant;
  readonly rows: readonly FileRow[];
}

/** What is to be done with a document of the file; rows that are in neither are refused. */
export interface DocumentPlan {
  readonly order?: PlannedOrder;
  readonly refunds: readonly PlannedRefund[];
  readonly refused: readonly RowFate[];
}
