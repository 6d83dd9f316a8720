import { AtLeastParameters } from '../orders/order.parameters';
import { Integer, Optional, Text } from '../validation/rules';

const SEQUENCE_MAX = 999_999_999_999_999;
const PAGE_HEADS_MAX = 500;
export const PAGE_HEADS_PRESET = 100;

export class HeadsParameters extends AtLeastParameters {
  @Optional() @Integer(1, PAGE_HEADS_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}

export class InclusionParameters extends AtLeastParameters {
  /** Of the event. */
  @Integer(0, SEQUENCE_MAX) readonly sequence: number;
  /** Of the head that is to cover it; left out: the last one. */
  @Optional() @Integer(1, SEQUENCE_MAX) readonly size?: number;
}

export class ConsistencyParameters extends AtLeastParameters {
  /** Of the head at hand. */
  @Integer(1, SEQUENCE_MAX) readonly from: number;
  /** Of a later head; left out: the last one. */
  @Optional() @Integer(1, SEQUENCE_MAX) readonly to?: number;
}
