import { isRefusal, owed, type Refusal } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CustomerOrder, customerCapturesProjection, readCustomerCaptures } from '@read-models';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { OrderReading } from '../queries/order-reading';
import type { OrderView } from '../queries/order-view';
import { revealCustomerOrder } from '../queries/reveal-customer-order';
import type { Viewed } from '../queries/viewed';
import { Views } from '../queries/views';
import { type CustomerLink, CustomerLinks } from './customer-links';
import { type CustomerPage, customerPayments, dueAmounts } from './customer-page';

/** The page behind a link, as of now. Refuses as views do. */
export class GetCustomerPageQuery extends Query<Viewed<CustomerPage> | Refusal> {
  constructor(readonly link: CustomerLink) {
    super();
  }
}

@QueryHandler(GetCustomerPageQuery)
export class GetCustomerPageHandler implements IQueryHandler<GetCustomerPageQuery> {
  constructor(
    private readonly links: CustomerLinks,
    private readonly orders: OrderReading,
    private readonly views: Views,
    @Inject(OPEN_LEDGER) private readonly ledger: OpenLedger,
  ) {}

  async execute({ link }: GetCustomerPageQuery): Promise<Viewed<CustomerPage> | Refusal> {
    const { merchantId, orderId } = link;
    const view = await this.orders.order({ merchantId, orderId });
    if (isRefusal(view)) return view;
    const viewed = await this.orderOf(view);
    if (isRefusal(viewed)) return viewed;
    const erasure = await this.links.erasureOf(link);
    const { erasedAt } = erasure ?? {};
    if (erasedAt !== undefined && (erasure?.keys.length ?? 0) > link.erasedKeys) {
      return { ...viewed, answer: { erased: true, merchantId, orderId, erasedAt } };
    }
    const answer: CustomerPage = {
      erased: false,
      order: await revealCustomerOrder(this.ledger, viewed.answer),
      expiryPending: view.expiryPending,
      ...(erasedAt !== undefined && { erasedAt }),
      payments: customerPayments(view),
      paybacks: view.details.paybacks,
      due: dueAmounts(view.order, owed),
    };
    return { ...viewed, answer };
  }

  /** From the view, which puts refunds under their invoices; at least as new as what the stream of the order says. */
  private async orderOf({ merchantId, order, position }: OrderView): Promise<Viewed<CustomerOrder> | Refusal> {
    const { orderId } = order;
    const ask = (page?: string) =>
      this.views.ask(customerCapturesProjection, { merchantId, atLeast: position }, (views) =>
        readCustomerCaptures(views, { merchantId, of: { orderId }, limit: 1, ...(page !== undefined && { page }) }),
      );
    const first = await ask();
    if (isRefusal(first)) return first;
    const [whole] = first.answer.items;
    if (!whole) throw new Error(`the order ${orderId} is in the log, and not in a view that has reached it`);
    const captures = [...whole.captures];
    for (let { next } = first.answer; next !== undefined; ) {
      const more = await ask(next);
      if (isRefusal(more)) return more;
      captures.push(...more.answer.items.flatMap((item) => item.captures));
      next = more.answer.next;
    }
    return { ...first, answer: { ...whole, captures } };
  }
}
