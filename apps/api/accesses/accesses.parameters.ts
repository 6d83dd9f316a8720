import { AtLeastParameters } from '../orders/order.parameters';
import { Integer, Optional, Text } from '../validation/rules';

export const PAGE_ACCESSES_MAX = 500;
export const PAGE_ACCESSES_PRESET = 100;

export class AccessesParameters extends AtLeastParameters {
  /** Only what one API key has looked at. */
  @Optional() @Text(64) readonly actor?: string;
  /** Accesses on a page. */
  @Optional() @Integer(1, PAGE_ACCESSES_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
