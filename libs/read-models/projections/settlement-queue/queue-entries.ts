import {
  type CalendarDate,
  type EntryKind,
  entriesOfOrderEvent,
  type KnownOfOrder,
  type LedgerRecord,
  type OrderEvent,
  saleDue,
  utcDate,
} from '@domain';
import { type Put, put, type Rows, type Touched, touch } from '../../projection';
import { orderKey } from '../order-key';
import {
  type SettlementEntryRow,
  type SettlementTotalRow,
  settlementEntries,
  settlementTotals,
} from './settlement-queue.tables';

/** The merchant's own words for what an entry is about. */
export interface References {
  captureReference(captureNumber: number): string | null;
  readonly refundReference: string | null;
}

/**
 * The sums that an event can change, from the event alone: of the kinds it queues, on the days they can be due. These
 * are the day itself, or that of a sale: no capture is recorded later, and a sale waits for a day.
 */
export function touchedTotals(
  record: LedgerRecord<OrderEvent>,
  kinds: readonly (readonly [EntryKind, mirrors?: EntryKind])[],
  dues: readonly CalendarDate[] = [utcDate(record.envelope.recordedAt), saleDue(record.envelope)],
): Touched[] {
  const [merchantId] = orderKey(record);
  return dues.flatMap((due) =>
    kinds.map(([kind, mirrors]) =>
      touch(settlementTotals, merchantId, record.event.currency, due, kind, mirrors ?? ''),
    ),
  );
}

/** Writes down the entries of one event, and adds them to the sums. */
export function queueEntries(
  rows: Rows,
  record: LedgerRecord<OrderEvent>,
  sequence: number,
  captureFacts: KnownOfOrder['captureFacts'],
  { captureReference, refundReference }: References,
): Put[] {
  const [merchantId, orderId] = orderKey(record);
  const { event, envelope } = record;
  const { recordedAt } = envelope;
  const { currency, effectiveAt = recordedAt } = event;
  const entries = entriesOfOrderEvent(event, { recordedAt, captureFacts }).map(
    ({ mirrors = null, refundId = null, ...entry }): SettlementEntryRow => ({
      ...{ sequence, merchantId, orderId, currency, recordedAt, effectiveAt, ...entry, mirrors, refundId },
      captureReference: captureReference(entry.captureNumber),
      refundReference,
    }),
  );
  return [...entries.map((entry) => put(settlementEntries, entry)), ...addToTotals(rows, entries)];
}

function addToTotals(rows: Rows, entries: readonly SettlementEntryRow[]): Put[] {
  const totals = new Map<string, SettlementTotalRow>();
  for (const { merchantId, currency, due, kind, mirrors, amount } of entries) {
    const key = { merchantId, currency, due, kind, mirrors: mirrors ?? '' };
    const name = [due, kind, mirrors].join(' ');
    const known = totals.get(name) ?? rows.get(settlementTotals, merchantId, currency, due, kind, key.mirrors);
    const { amount: sum = 0n, entries: count = 0 } = known ?? {};
    totals.set(name, { ...key, amount: sum + amount, entries: count + 1 });
  }
  return [...totals.values()].map((row) => put(settlementTotals, row));
}
