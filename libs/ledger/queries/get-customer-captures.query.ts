import { isRefusal, type Refusal } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type CustomerCapturesQuestion,
  customerCapturesProjection,
  type Page,
  readCustomerCaptures,
} from '@read-models';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import type { CustomerOrderView } from './customer-captures.view';
import { revealCustomerOrder } from './reveal-customer-order';
import type { Viewed } from './viewed';
import { Views } from './views';

/** What a customer sees of their orders, or of one of them. Refuses as views do. */
export class GetCustomerCapturesQuery extends Query<Viewed<Page<CustomerOrderView>> | Refusal> {
  constructor(readonly asked: CustomerCapturesQuestion & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(GetCustomerCapturesQuery)
export class GetCustomerCapturesHandler implements IQueryHandler<GetCustomerCapturesQuery> {
  constructor(
    private readonly views: Views,
    @Inject(OPEN_LEDGER) private readonly ledger: OpenLedger,
  ) {}

  async execute({ asked }: GetCustomerCapturesQuery): Promise<Viewed<Page<CustomerOrderView>> | Refusal> {
    const { atLeast, ...question } = asked;
    const viewed = await this.views.ask(customerCapturesProjection, asked, (views) =>
      readCustomerCaptures(views, question),
    );
    if (isRefusal(viewed)) return viewed;
    const { items, ...page } = viewed.answer;
    const readable = await Promise.all(items.map((order) => revealCustomerOrder(this.ledger, order)));
    return { ...viewed, answer: { ...page, items: readable } };
  }
}
