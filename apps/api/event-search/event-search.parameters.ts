import { SEARCH_PAGE_MAX } from '@ledger';
import { Identifier, Integer, Moment, OneOf, Optional, Text } from '../validation/rules';

export const SEARCH_PAGE_PRESET = 50;

export class EventSearchParameters {
  /** Such as `OrderCaptured`. */
  @Optional() @Text(64) readonly type?: string;
  /** Of one order. */
  @Optional() @Identifier() readonly orderId?: string;
  /** Of one stream, such as `payout-M:P`; read directly, however long the log is. */
  @Optional() @Text(255) readonly stream?: string;
  /** The id of an API key, or `oidc:` and whom a provider vouches for. */
  @Optional() @Text() readonly actor?: string;
  @Optional() @Text(64) readonly eventId?: string;
  @Optional() @Integer(0, Number.MAX_SAFE_INTEGER) readonly fromSequence?: number;
  @Optional() @Integer(0, Number.MAX_SAFE_INTEGER) readonly toSequence?: number;
  @Optional() @Moment() readonly recordedFrom?: string;
  @Optional() @Moment() readonly recordedTo?: string;
  @Optional() @OneOf(['oldest', 'newest']) readonly order?: 'oldest' | 'newest';
  /** Events on a page. */
  @Optional() @Integer(1, SEARCH_PAGE_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
