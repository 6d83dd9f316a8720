import { type CalendarDate, type LedgerRecord, type OrderEvent, utcDate } from '@domain';

/** Those that took effect by the end of a day in UTC, whenever they were recorded; without a day all of them. */
export function effectiveRecords(
  records: readonly LedgerRecord<OrderEvent>[],
  effectiveTo: CalendarDate | undefined,
): readonly LedgerRecord<OrderEvent>[] {
  if (effectiveTo === undefined) return records;
  return records.filter(({ event, envelope }) => {
    const effectiveAt = 'effectiveAt' in event ? event.effectiveAt : undefined;
    return utcDate(effectiveAt ?? envelope.recordedAt) <= effectiveTo;
  });
}
