import { HISTORY_PAGE_MAX } from '@ledger';
import { Integer, Optional } from '../validation/rules';
import { MomentParameters } from './order.parameters';

export class OrderHistoryParameters extends MomentParameters {
  @Optional() @Integer(0, Number.MAX_SAFE_INTEGER) readonly fromRevision?: number;
  @Optional() @Integer(1, HISTORY_PAGE_MAX) readonly limit?: number;
}
