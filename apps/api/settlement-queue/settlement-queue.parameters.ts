import { AsOfParameters } from '../orders/order.parameters';
import { Currency, Day, Integer, OneOf, Optional, Text } from '../validation/rules';

export const PAGE_ENTRIES_MAX = 500;
export const PAGE_ENTRIES_PRESET = 100;

const KINDS = ['sale', 'fee', 'fee_vat', 'return', 'return_fee', 'holdback', 'release', 'correction'] as const;

export class SettlementQueueParameters extends AsOfParameters {
  @Optional() @Currency() readonly currency?: string;
  /** Both ends included. */
  @Optional() @Day() readonly dueFrom?: string;
  @Optional() @Day() readonly dueTo?: string;
  @Optional() @OneOf(KINDS) readonly kind?: (typeof KINDS)[number];
  @Optional() @Integer(1, PAGE_ENTRIES_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
