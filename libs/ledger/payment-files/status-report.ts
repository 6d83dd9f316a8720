import type { PaymentStatus } from '@bank-files';
import type { RefusalCode } from '@domain';

/**
 * `confirmed`, `failed`: the payout is, by this report · `unchanged`: the bank has not decided yet · `unknown`: no payout
 * has such an id · `refused`: what the bank says cannot follow what was recorded before; `code` and `detail` say why.
 */
export type ReportOutcome = 'confirmed' | 'failed' | 'unchanged' | 'unknown' | 'refused';

export interface ReportedPayment {
  readonly endToEndId: string;
  readonly status: PaymentStatus;
  readonly reasonCode?: string;
  readonly outcome: ReportOutcome;
  readonly merchantId?: string;
  readonly payoutId?: string;
  readonly code?: RefusalCode;
  readonly detail?: string;
}

/** What became of a report, the same for every import of it but for `recorded`. */
export interface ImportedStatusReport {
  /** The message that the bank speaks of. */
  readonly messageId: string;
  readonly payments: readonly ReportedPayment[];
  /** Events that this import wrote; none where the report was imported before. */
  readonly recorded: number;
  /** Of the last of them. */
  readonly position?: string;
}
