import { isRefusal, type Refusal } from '@domain';
import {
  type CustomerCapturesQuestion,
  type CustomerOrder,
  customerCapturesProjection,
  foldApart,
  isCatchingUp,
  isPageUnknown,
  type Page,
  type PastMoment,
  readCustomerCaptures,
} from '@read-models';
import type { LedgerToRead } from '../opening/open-ledger';
import { ordersThen, unknownPage } from './customer-orders-then';
import { readOrderRecords } from './order-records';
import type { Views } from './views';

/**
 * What a customer saw of their orders at a sequence: the view of now, folded from nothing but the events of the orders on
 * the page up to there. Its cost is that of the page, however long the log is. Refuses as views do.
 */
export async function pastCustomerOrders(
  { views, ledger }: { readonly views: Views; readonly ledger: LedgerToRead },
  question: CustomerCapturesQuestion,
  at: PastMoment,
): Promise<Page<CustomerOrder> | Refusal> {
  const { merchantId } = question;
  const orders = await ordersThen(views, question, at);
  if (isRefusal(orders)) return orders;
  // Of the orders behind the page no more is needed than that they are there.
  const shown = question.limit + (question.page === undefined ? 0 : 1);
  const records = await Promise.all(
    orders.map(({ orderId, revision }, place) =>
      readOrderRecords(ledger, { merchantId, orderId }, place < shown ? revision : 0),
    ),
  );
  const read = await readCustomerCaptures(await foldApart(customerCapturesProjection, records.flat()), question);
  if (isCatchingUp(read)) throw new Error('what is folded apart is folded to its end');
  return isPageUnknown(read) ? unknownPage() : read.answer;
}
