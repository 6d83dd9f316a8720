import { ENTRY_KINDS, type EntryKind } from '@domain';
import { EffectiveParameters } from '../orders/order.parameters';
import { Currency, Day, Integer, OneOf, Optional, Text } from '../validation/rules';

export const PAGE_ENTRIES_MAX = 500;
export const PAGE_ENTRIES_PRESET = 100;

export class SettlementQueueParameters extends EffectiveParameters {
  @Optional() @Currency() readonly currency?: string;
  /** Both ends included. */
  @Optional() @Day() readonly dueFrom?: string;
  @Optional() @Day() readonly dueTo?: string;
  @Optional() @OneOf(ENTRY_KINDS) readonly kind?: EntryKind;
  @Optional() @Integer(1, PAGE_ENTRIES_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
