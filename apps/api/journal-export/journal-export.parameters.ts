import { MomentParameters } from '../orders/order.parameters';
import { Currency, OneOf, Optional } from '../validation/rules';

/** What the journal can be had as, the first where nobody minds. */
export const JOURNAL_FORMATS = {
  csv: 'text/csv; charset=utf-8; header=present',
  parquet: 'application/vnd.apache.parquet',
} as const;
export type JournalFormat = keyof typeof JOURNAL_FORMATS;

export class JournalExportParameters extends MomentParameters {
  @Currency() readonly currency: string;
  /** Left out: what the `Accept` header asks for. */
  @Optional() @OneOf(Object.keys(JOURNAL_FORMATS)) readonly format?: JournalFormat;
}
