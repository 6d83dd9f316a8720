import { type LedgerRecord, type OrderEvent, orderStream } from '@domain';
import { decodeRecord } from '@event-store';
import { isIdentifier } from '../ids/identifier';
import type { OpenLedger } from '../opening/open-ledger';
import { readStreamPages } from '../streams/stream-pages';

/** The events of an order up to and with a revision; none where there is no such order. */
export async function readOrderRecords(
  { store }: Pick<OpenLedger, 'store'>,
  { merchantId, orderId }: { readonly merchantId: string; readonly orderId: string },
  to: number,
): Promise<readonly LedgerRecord<OrderEvent>[]> {
  const records: LedgerRecord<OrderEvent>[] = [];
  if (!isIdentifier(orderId)) return records;
  for await (const page of readStreamPages(store, orderStream(merchantId, orderId), 0, to)) {
    records.push(...page.map((recorded) => decodeRecord(recorded) as LedgerRecord<OrderEvent>));
  }
  return records;
}
