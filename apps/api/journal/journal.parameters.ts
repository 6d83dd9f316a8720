import { EffectiveParameters } from '../orders/order.parameters';
import { Currency, Integer, Optional, Text } from '../validation/rules';

const PAGE_JOURNAL_MAX = 500;
export const PAGE_JOURNAL_PRESET = 100;

export class JournalParameters extends EffectiveParameters {
  @Currency() readonly currency: string;
  @Optional() @Integer(1, PAGE_JOURNAL_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
