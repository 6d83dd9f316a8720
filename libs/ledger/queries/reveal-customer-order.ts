import { isRefusal, type Personal, type Sealed } from '@domain';
import type { CustomerOrder } from '@read-models';
import type { LedgerToRead } from '../opening/open-ledger';
import type { CustomerOrderView } from './customer-captures.view';
import { readOrder } from './read-order';

/**
 * A customer's order with its personal texts readable. A text opens only in the event it was sealed in, and the view
 * does not know that event: so they are taken from the order's own stream, and only where there are any.
 */
export async function revealCustomerOrder(ledger: LedgerToRead, order: CustomerOrder): Promise<CustomerOrderView> {
  if (!sealedTexts(order).some((text) => text !== undefined)) return order;
  const read = await readOrder(ledger, order.merchantId, order.orderId);
  if (isRefusal(read)) throw new Error(`the order ${order.orderId} is in a view, and not in the log`);
  const { details } = read;
  const texts = new Map<string, Personal | undefined>([
    ...details.captures.map(({ captureId, description }) => [captureId, description] as const),
    ...details.refunds.map(({ refundId, description }) => [refundId, description] as const),
  ]);
  return {
    ...order,
    ...(details.customerDetails && { customerDetails: details.customerDetails }),
    captures: order.captures.map((capture) => ({
      ...capture,
      ...described(texts.get(capture.captureId)),
      creditNotes: capture.creditNotes.map((note) => ({ ...note, ...described(texts.get(note.refundId)) })),
    })),
  };
}

function described(description: Personal | undefined): { readonly description?: Personal } {
  return description === undefined ? {} : { description };
}

function sealedTexts({ customerDetails, captures }: CustomerOrder): readonly (Sealed | undefined)[] {
  const described = captures.flatMap((capture) => [capture, ...capture.creditNotes]);
  return [customerDetails, ...described.map(({ description }) => description)];
}
