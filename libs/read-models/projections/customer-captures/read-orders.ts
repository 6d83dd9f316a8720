import { findAll } from '../../paging/find-all';
import type { Snapshot } from '../../read-models.port';
import {
  type CustomerOrderRow,
  customerCaptures,
  customerDetails,
  orderedLines,
  shipments,
} from './customer-captures.tables';
import type { CustomerCapture, CustomerOrder } from './customer-view';
import { LINES_PER_PACK } from './packed-lines';
import { lineOf, type OrderParts, optional, readInvoice, shippingInfoOf } from './read-invoices';

/** An order with its captures behind a number, at most `limit`; `lastCapture` where there were more. */
export async function readOrder(
  snapshot: Snapshot,
  order: CustomerOrderRow,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<{ readonly order: CustomerOrder; readonly lastCapture?: number }> {
  const { merchantId, orderId } = order;
  const ofOrder = { merchantId, orderId };
  const rest = order.lines.length === LINES_PER_PACK ? await findAll(snapshot, orderedLines, ofOrder) : [];
  const lines = new Map([order, ...rest].flatMap((pack) => pack.lines.map((line) => [line.lineId, line] as const)));
  const parts: OrderParts = { lines, shipments: await findAll(snapshot, shipments, ofOrder) };
  const details = await snapshot.get(customerDetails, [merchantId, orderId]);

  // An order has few enough captures to be sorted here: an index would cost with every capture.
  const found = (await findAll(snapshot, customerCaptures, ofOrder))
    .filter(({ captureNumber }) => captureNumber > after)
    .sort((a, b) => a.captureNumber - b.captureNumber);
  const captures: CustomerCapture[] = [];
  for (const capture of found.slice(0, limit)) captures.push(await readInvoice(snapshot, capture, parts));
  const last = found.length > limit ? captures.at(-1) : undefined;

  return { order: viewOf(order, details?.details, parts, captures), ...(last && { lastCapture: last.captureNumber }) };
}

function viewOf(
  row: CustomerOrderRow,
  customerDetails: CustomerOrder['customerDetails'],
  { lines, shipments }: OrderParts,
  captures: readonly CustomerCapture[],
): CustomerOrder {
  const { customerId, ended, reference1, reference2, owedOnCaptures, lines: _lines, ...shown } = row;
  return {
    ...shown,
    ...optional({ customerId }),
    ...(ended !== null && { ended: ended as 'cancelled' | 'released' | 'expired' }),
    ...(customerDetails !== undefined && { customerDetails }),
    merchantReferences: optional({ reference1, reference2 }),
    owed: owedOnCaptures - row.credit - row.prepayment,
    captures,
    stillToCome: [...lines.values()]
      .map((line) => lineOf(line, lines))
      .filter(({ quantity, amount }) => quantity !== 0n || amount !== 0n),
    shippingInfo: shippingInfoOf(shipments, null),
  };
}
