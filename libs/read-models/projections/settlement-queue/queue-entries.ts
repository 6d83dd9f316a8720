import { type CalendarDate, type LedgerRecord, type OrderEvent, utcDate } from '@domain';
import { type Put, put, type Rows, type Touched, touch } from '../../projection';
import { orderKey } from '../order-key';
import { type EntryKind, inKindOrder, possibleDues, type QueuedEntry } from './settlement-entries';
import { type SettlementTotalRow, settlementEntries, settlementTotals } from './settlement-queue.tables';

/** An entry together with what it is about. */
export interface Queued extends QueuedEntry {
  readonly captureId: string;
  readonly captureNumber: number;
  readonly captureReference: string | null;
  readonly refundId: string | null;
  readonly refundReference: string | null;
}

/** The sums that an event can change, from the event alone: of the kinds it queues, on the days they can be due. */
export function touchedTotals(
  record: LedgerRecord<OrderEvent>,
  kinds: readonly (readonly [EntryKind, mirrors?: EntryKind])[],
  dues: readonly CalendarDate[] = possibleDues(utcDate(record.envelope.recordedAt)),
): Touched[] {
  const [merchantId] = orderKey(record);
  return dues.flatMap((due) =>
    kinds.map(([kind, mirrors]) =>
      touch(settlementTotals, merchantId, record.event.currency, due, kind, mirrors ?? ''),
    ),
  );
}

/** Numbers the entries of one event and adds them to the sums. */
export function queueEntries(
  rows: Rows,
  record: LedgerRecord<OrderEvent>,
  sequence: number,
  queued: readonly Queued[],
): Put[] {
  const [merchantId, orderId] = orderKey(record);
  const { currency, effectiveAt } = record.event;
  const { recordedAt } = record.envelope;
  const about = { sequence, merchantId, orderId, currency, recordedAt, effectiveAt: effectiveAt ?? recordedAt };
  const entries = inKindOrder(queued).map((entry, index) =>
    put(settlementEntries, { ...about, index, ...entry, mirrors: entry.mirrors ?? null }),
  );
  return [...entries, ...addToTotals(rows, merchantId, currency, queued)];
}

function addToTotals(rows: Rows, merchantId: string, currency: string, queued: readonly QueuedEntry[]): Put[] {
  const totals = new Map<string, SettlementTotalRow>();
  for (const { due, kind, mirrors = '', amount } of queued) {
    const name = [due, kind, mirrors].join(' ');
    const known = totals.get(name) ?? rows.get(settlementTotals, merchantId, currency, due, kind, mirrors);
    const row = known ?? { merchantId, currency, due, kind, mirrors, amount: 0n, entries: 0 };
    totals.set(name, { ...row, amount: row.amount + amount, entries: row.entries + 1 });
  }
  return [...totals.values()].map((row) => put(settlementTotals, row));
}
