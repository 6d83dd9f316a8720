import { isRefusal, type Refusal } from '@domain';
import {
  customerCapturesProjection,
  type FindReceivables,
  findReceivables,
  findReceivablesThen,
  foldApart,
  isCatchingUp,
  isPageUnknown,
  orderPlacesProjection,
  type Page,
  type PastMoment,
  type ReadModelReader,
  type Receivable,
  type ReceivableThen,
  readOrderRevisions,
} from '@read-models';
import type { LedgerToRead } from '../opening/open-ledger';
import { unknownPage } from './customer-orders-then';
import { readOrderRecords } from './order-records';
import type { Views } from './views';

/** Of one page: no limit is larger, and no order has more captures. */
const RECEIVABLES_MAX = 1_000_000;

interface Asked {
  readonly views: Views;
  readonly ledger: LedgerToRead;
  readonly at: PastMoment;
}

/**
 * The invoices on which something was owed at a sequence. The view finds them, and tells those that have not changed since;
 * any other is what the events of its order up to there fold to. Refuses as views do.
 */
export async function pastReceivables(asked: Asked, question: FindReceivables): Promise<Page<Receivable> | Refusal> {
  const { merchantId, invoiceNumber, page } = question;
  if (invoiceNumber !== undefined) {
    if (page !== undefined) return unknownPage();
    const apart = await foldedThen(asked, merchantId, [invoiceNumber.split('/')[0] ?? '']);
    return isRefusal(apart) ? apart : { items: await receivablesIn(apart, question) };
  }
  const found = await asked.views.askNow(customerCapturesProjection, { merchantId }, (views) =>
    findReceivablesThen(views, question, asked.at),
  );
  if (isRefusal(found)) return found;
  const { items, ...rest } = found.answer;
  const changed = new Set(items.filter(({ known }) => !known).map(({ orderId }) => orderId));
  const apart = await foldedThen(asked, merchantId, [...changed]);
  if (isRefusal(apart)) return apart;
  const { on } = question;
  const open = await receivablesIn(apart, { merchantId, on, limit: RECEIVABLES_MAX });
  const byPlace = new Map(open.map((receivable) => [nameOf(receivable), receivable]));
  return { ...rest, items: items.flatMap((then) => then.known ?? byPlace.get(nameOf(then)) ?? []) };
}

/** What the view would say had it seen nothing but these orders, up to the moment. */
async function foldedThen(
  { views, ledger, at }: Asked,
  merchantId: string,
  orderIds: readonly string[],
): Promise<ReadModelReader | Refusal> {
  const then = await views.askNow(orderPlacesProjection, { merchantId }, (reader) =>
    readOrderRevisions(reader, { merchantId, orderIds }, at.asOf),
  );
  if (isRefusal(then)) return then;
  const records = await Promise.all(
    then.answer.map(({ orderId, revision }) => readOrderRecords(ledger, { merchantId, orderId }, revision)),
  );
  return foldApart(customerCapturesProjection, records.flat());
}

async function receivablesIn(apart: ReadModelReader, question: FindReceivables): Promise<readonly Receivable[]> {
  const read = await findReceivables(apart, question);
  if (isCatchingUp(read) || isPageUnknown(read)) throw new Error('what is folded apart is folded to its end');
  return read.answer.items;
}

/** An invoice that stood elsewhere then is shown there. */
function nameOf({ dueDate, orderId, captureId }: Receivable | ReceivableThen): string {
  return [dueDate, orderId, captureId].join(' ');
}
