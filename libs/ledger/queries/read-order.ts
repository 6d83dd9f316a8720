import { type Instant, isExpiryPending, type Order, type OrderEvent, orderStream, type Refusal, refuse } from '@domain';
import { decodeRecord } from '@event-store';
import { isIdentifier } from '../ids/identifier';
import { positionToken } from '../ids/position';
import type { LedgerToRead } from '../opening/open-ledger';
import { reveal } from '../personal/personal-members';
import { type FoldedStream, foldRecorded } from '../streams/folded-stream';
import { readStreamPages } from '../streams/stream-pages';
import { orderRules } from '../streams/stream-rules';
import { detailsAfter, NO_DETAILS } from './order-details';
import type { OrderView } from './order-view';

/** An order at an earlier moment: the revision of its last event then, and the time. */
export interface OrderMoment {
  readonly revision: number;
  readonly now: Instant;
}

/** The order folded from its own stream, from the first event to the last one that is there now, or was at a moment. */
export async function readOrder(
  { ledgerId, store, sealer, clock }: LedgerToRead,
  merchantId: string,
  orderId: string,
  moment?: OrderMoment,
): Promise<OrderView | Refusal> {
  let folded: FoldedStream<Order> | undefined;
  let details = NO_DETAILS;
  if (isIdentifier(orderId)) {
    for await (const page of readStreamPages(store, orderStream(merchantId, orderId), 0, moment?.revision)) {
      for (const recorded of page) {
        const record = decodeRecord(recorded);
        folded = foldRecorded(orderRules, folded, recorded, record);
        const { envelope, event } = record;
        const revealed = await reveal(sealer, { merchantId, eventId: envelope.eventId }, event as OrderEvent);
        details = detailsAfter(details, revealed, envelope.recordedAt);
      }
    }
  }
  if (!folded) return refuse('ORDER_NOT_FOUND', 'There is no such order.', { orderId });
  return {
    merchantId,
    order: folded.state,
    details,
    revision: folded.revision,
    position: positionToken({ ledgerId, engine: store.engine }, folded.cursor),
    expiryPending: isExpiryPending(folded.state, moment?.now ?? clock.now()),
    clock: clock.kind,
  };
}
