import { type OrderEvent, orderStream, type Refusal, refuse } from '@domain';
import { decodeRecord, type RecordedEvent } from '@event-store';
import { isIdentifier } from '../ids/identifier';
import { positionToken } from '../ids/position';
import type { LedgerToRead } from '../opening/open-ledger';
import { reveal } from '../personal/personal-members';
import { HISTORY_PAGE_MAX, type HistoryEvent, type OrderHistory } from './order-history';

/** No stream is as long. */
const LAST_REVISION = Number.MAX_SAFE_INTEGER - 1;

export interface HistoryAsked {
  readonly merchantId: string;
  readonly orderId: string;
  readonly fromRevision?: number;
  readonly limit?: number;
  /** The last revision that is told of; absent: there is none. */
  readonly toRevision?: number;
}

/** One page of what happened to an order, as its stream says now. */
export async function readHistory(
  ledger: LedgerToRead,
  { merchantId, orderId, fromRevision = 0, toRevision = LAST_REVISION, limit = HISTORY_PAGE_MAX }: HistoryAsked,
): Promise<OrderHistory | Refusal> {
  const stream = orderStream(merchantId, orderId);
  const size = Math.min(limit, HISTORY_PAGE_MAX);
  // One more than asked for tells whether there is a next page.
  const wanted = Math.max(Math.min(size + 1, toRevision - fromRevision + 1), 0);
  const page = isIdentifier(orderId) && wanted > 0 ? await ledger.store.readStream(stream, fromRevision, wanted) : [];
  if (page.length === 0 && (fromRevision === 0 || !(await exists(ledger, stream)))) {
    return refuse('ORDER_NOT_FOUND', 'There is no such order.', { orderId });
  }
  const events = await Promise.all(page.slice(0, size).map((recorded) => historyEvent(ledger, merchantId, recorded)));
  const next = page[size];
  return { events, ...(next && { nextRevision: next.revision }) };
}

async function exists({ store }: LedgerToRead, stream: string): Promise<boolean> {
  return (await store.readStream(stream, 0, 1)).length > 0;
}

async function historyEvent(
  { ledgerId, store, sealer }: LedgerToRead,
  merchantId: string,
  recorded: RecordedEvent,
): Promise<HistoryEvent> {
  const { envelope, event } = decodeRecord(recorded);
  return {
    envelope,
    event: await reveal(sealer, { merchantId, eventId: envelope.eventId }, event as OrderEvent),
    hash: recorded.hash.toString('hex'),
    position: positionToken({ ledgerId, engine: store.engine }, recorded.cursor),
  };
}
