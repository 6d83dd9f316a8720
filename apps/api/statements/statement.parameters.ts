import { AtLeastParameters } from '../orders/order.parameters';
import { OneOf, Optional } from '../validation/rules';

/** What a statement can be had as, the first where nobody minds. */
export const STATEMENT_FORMATS = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  pdf: 'application/pdf',
  parquet: 'application/vnd.apache.parquet',
} as const;
export type StatementFormat = keyof typeof STATEMENT_FORMATS;

export class StatementParameters extends AtLeastParameters {
  /** Left out: what the `Accept` header asks for. */
  @Optional() @OneOf(Object.keys(STATEMENT_FORMATS)) readonly format?: StatementFormat;
}
