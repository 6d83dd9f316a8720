import {
  entriesOfOrderEvent,
  type KnownOfOrder,
  type LedgerRecord,
  type OrderEvent,
  type Posting,
  postingsOfOrderEvent,
} from '@domain';
import { type Put, put, type Rows, type Touched, touch } from '../../projection';
import { merchantOf } from '../merchant-key';
import { orderKey } from '../order-key';
import { journal } from './journal.tables';
import { termsInForce } from './kept.tables';
import { type SettlementEntryRow, settlementEntries } from './settlement-queue.tables';
import { termsOf } from './stored-terms';

/** The merchant's own words for what an entry is about. */
export interface References {
  captureReference(captureNumber: number): string | null;
  readonly refundReference: string | null;
}

/** What an entry is about that belongs to no order. */
export const NO_CAPTURE = {
  orderId: null,
  captureId: null,
  captureNumber: null,
  refundId: null,
  captureReference: null,
  refundReference: null,
} as const satisfies Partial<SettlementEntryRow>;

export function touchedTerms(record: LedgerRecord): Touched {
  return touch(termsInForce, merchantOf(record));
}

/** The latest terms at a lower sequence, if there are any. */
export function termsOfMerchant(rows: Rows, record: LedgerRecord): Pick<KnownOfOrder, 'terms'> {
  const row = rows.get(termsInForce, merchantOf(record));
  return row ? { terms: termsOf(row.terms) } : {};
}

/** Writes down the entries of an order's event, and the journal of both. */
export function bookOrderEvent(
  record: LedgerRecord<OrderEvent>,
  sequence: number,
  known: Pick<KnownOfOrder, 'captureFacts' | 'terms'>,
  { captureReference, refundReference }: References,
): Put[] {
  const [merchantId, orderId] = orderKey(record);
  const { event, envelope } = record;
  const { recordedAt } = envelope;
  const { currency, effectiveAt = recordedAt } = event;
  const entries = entriesOfOrderEvent(event, { recordedAt, ...known });
  const rows = entries.map(
    ({ mirrors = null, refundId = null, ...entry }): SettlementEntryRow => ({
      ...{ sequence, merchantId, orderId, currency, recordedAt, effectiveAt, ...entry, mirrors, refundId },
      captureReference: captureReference(entry.captureNumber),
      refundReference,
      movementId: null,
    }),
  );
  return [
    ...rows.map((row) => put(settlementEntries, row)),
    ...journalOf(record, sequence, { currency, subjectId: orderId, effectiveAt }, postingsOfOrderEvent(event, entries)),
  ];
}

/** The journal entry of an event; none where it posts nothing. */
export function journalOf(
  record: LedgerRecord,
  sequence: number,
  about: { readonly currency: string; readonly subjectId: string; readonly effectiveAt: string },
  postings: readonly Posting[],
): Put[] {
  if (postings.length === 0) return [];
  const { recordedAt } = record.envelope;
  return [
    put(journal, {
      ...{ sequence, merchantId: merchantOf(record), type: record.event.type, recordedAt, ...about },
      postings: postings.map(({ account, side, amount }) => [account, side, amount.toString()] as const),
    }),
  ];
}
