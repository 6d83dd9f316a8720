import { MomentParameters } from '../orders/order.parameters';
import { Currency, Integer, Optional, Text } from '../validation/rules';

const PAGE_SETTLEMENTS_MAX = 200;
export const PAGE_SETTLEMENTS_PRESET = 50;
const PAGE_MEMBERS_MAX = 500;
export const PAGE_MEMBERS_PRESET = 100;

export class SettlementsParameters extends MomentParameters {
  @Optional() @Currency() readonly currency?: string;
  @Optional() @Integer(1, PAGE_SETTLEMENTS_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}

export class SettlementEntriesParameters extends MomentParameters {
  @Optional() @Integer(1, PAGE_MEMBERS_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}

export class UpcomingParameters extends MomentParameters {
  /** Left out: each currency in which anything was ever booked. */
  @Optional() @Currency() readonly currency?: string;
}

export class UpcomingEntriesParameters extends SettlementEntriesParameters {
  @Currency() readonly currency: string;
}
