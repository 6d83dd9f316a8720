import { LINK_DAYS_MAX } from '@ledger';
import { Integer, Optional } from '../validation/rules';

export class CustomerLinkRequest {
  /** How long the link is good; 90 where nothing is said. */
  @Optional() @Integer(1, LINK_DAYS_MAX) readonly days?: number;
}
