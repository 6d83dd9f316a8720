import { isRefusal, type Refusal } from '@domain';
import {
  isCatchingUp,
  isPageUnknown,
  type PayoutView,
  type ReadModelReader,
  readPayouts,
  readUnsentPayouts,
} from '@read-models';
import { catchingUp } from '../queries/reached-position';

const PAYOUTS_PAGE = 500;

export interface DueAsked {
  readonly currency: string;
  /** Absent: all merchants. */
  readonly merchantId?: string | undefined;
  /** Closed at a lower sequence; absent: closed by what the view has seen when it is first asked. */
  readonly closedBelow?: number | undefined;
}

/**
 * The payouts that wait to be sent, page by page. What falls due while they are read is none of them: a message is made
 * at one moment, however long it takes. Ends with a refusal where the view falls behind.
 */
export async function* duePayouts(
  views: ReadModelReader,
  { currency, merchantId, closedBelow }: DueAsked,
): AsyncGenerator<PayoutView | Refusal> {
  let below = closedBelow;
  for (let page: string | undefined; ; ) {
    const question = { currency, limit: PAYOUTS_PAGE, ...(page !== undefined && { page }) };
    const read =
      merchantId === undefined
        ? await readUnsentPayouts(views, question)
        : await readPayouts(views, { ...question, merchantId, status: 'due' });
    if (isPageUnknown(read)) throw new Error(`the view does not know its own page ${read.pageUnknown}`);
    if (isCatchingUp(read)) return yield catchingUp(read);
    below ??= read.sequence + 1;
    for (const payout of read.answer.items) if (payout.closedSequence < below) yield payout;
    page = read.answer.next;
    if (page === undefined) return;
  }
}

/** For loops over what may end with a refusal. */
export function isPayout(answer: PayoutView | Refusal): answer is PayoutView {
  return !isRefusal(answer);
}
