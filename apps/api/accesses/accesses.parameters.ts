import { AtLeastParameters } from '../orders/order.parameters';
import { Integer, Optional, Text } from '../validation/rules';

export const PAGE_ACCESSES_MAX = 500;
export const PAGE_ACCESSES_PRESET = 100;

export class AccessesParameters extends AtLeastParameters {
  /** Only what one has looked at: an API key, `oidc:` and a subject, or `link:` and the name of a link. */
  @Optional() @Text() readonly actor?: string;
  /** Accesses on a page. */
  @Optional() @Integer(1, PAGE_ACCESSES_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
