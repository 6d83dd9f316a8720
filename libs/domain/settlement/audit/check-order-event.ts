import type { OrderEvent } from '../../order/order.events';
import { postingsOfOrderEvent } from '../books/postings';
import type { CaptureFacts } from '../entries/capture-entries';
import { captureFactsOf, entriesOfOrderEvent, type KnownOfOrder } from '../entries/entries-of-order-event';
import { post, queue } from './audited-currency';
import { type AuditedMerchant, booksIn } from './audited-merchant';
import { owedBy } from './charges';
import type { Finding } from './difference';
import { brokenOrderTie, brokenTie } from './ties';

const NONE: readonly CaptureFacts[] = [];

/** Queues and books what an event of an order comes to; answers what is wrong with it. */
export function checkOrderEvent(
  merchant: AuditedMerchant,
  event: OrderEvent,
  { sequence, recordedAt }: { readonly sequence: number; readonly recordedAt: string },
): Finding | undefined {
  const known: Pick<KnownOfOrder, 'recordedAt' | 'terms'> = {
    recordedAt,
    ...(merchant.terms && { terms: merchant.terms }),
  };
  const missing = keepCapture(merchant, event, known);
  if (missing) return { about: 'order', what: missing };
  const entries = entriesOfOrderEvent(event, {
    ...known,
    captureFacts: (number) => captureOf(merchant, event, number),
  });
  const postings = postingsOfOrderEvent(event, entries);
  // Most events move nothing: they neither ask for the books nor change them.
  if (entries.length === 0 && postings.length === 0 && !('customerMoney' in event)) return undefined;

  const books = booksIn(merchant, event.currency);
  queue(
    books,
    entries.map(({ kind, mirrors, amount, due, index }) =>
      mirrors === undefined ? { kind, amount, due, sequence, index } : { kind, mirrors, amount, due, sequence, index },
    ),
  );
  post(books, postings);
  books.owed += owedBy(event);
  const what = brokenOrderTie(event, entries) ?? brokenTie(books, postings);
  return what === undefined ? undefined : { about: 'books', what };
}

/** Keeps the facts of a capture that the event makes; answers which capture is missing that it speaks of. */
function keepCapture(
  { captures }: AuditedMerchant,
  event: OrderEvent,
  known: Pick<KnownOfOrder, 'recordedAt' | 'terms'>,
): string | undefined {
  const ofOrder = captures.get(event.orderId) ?? NONE;
  const missing = (number: number) =>
    ofOrder[number - 1] ? undefined : `there is no capture ${number} of the order ${event.orderId}`;
  switch (event.type) {
    case 'OrderCaptured':
    case 'PartialCaptureRecorded':
      if (event.captureNumber !== ofOrder.length + 1) return `it is capture ${ofOrder.length + 1} of its order`;
      // A list that is pushed or spread keeps room for sixteen more, and most orders have one capture.
      captures.set(event.orderId, ofOrder.concat(captureFactsOf(event, known)));
      return undefined;
    case 'CaptureFailed':
      return missing(event.captureNumber);
    case 'RefundRecorded':
    case 'RefundFailed':
      return event.parts.map(({ captureNumber }) => missing(captureNumber)).find((what) => what !== undefined);
    default:
      return undefined;
  }
}

function captureOf({ captures }: AuditedMerchant, { orderId }: OrderEvent, number: number) {
  const facts = captures.get(orderId)?.[number - 1];
  if (!facts) throw new Error(`capture ${number} of the order ${orderId} was not kept`);
  return facts;
}
