import { isRefusal, type Refusal } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type CustomerCapturesQuestion,
  type CustomerOrder,
  customerCapturesProjection,
  orderPlacesProjection,
  type Page,
  readCustomerCaptures,
} from '@read-models';
import { type LedgerToRead, OPEN_LEDGER } from '../opening/open-ledger';
import type { CustomerOrderView } from './customer-captures.view';
import { type MomentAsked, momentOf, pastMomentAt } from './moment';
import { pastCustomerOrders } from './past-customer-orders';
import { revealCustomerOrder } from './reveal-customer-order';
import type { Viewed } from './viewed';
import { Views } from './views';

/** What a customer sees of their orders, or of one of them, or saw at a moment. Refuses as views do. */
export class GetCustomerCapturesQuery extends Query<Viewed<Page<CustomerOrderView>> | Refusal> {
  constructor(readonly asked: CustomerCapturesQuestion & MomentAsked & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(GetCustomerCapturesQuery)
export class GetCustomerCapturesHandler implements IQueryHandler<GetCustomerCapturesQuery> {
  constructor(
    private readonly views: Views,
    @Inject(OPEN_LEDGER) private readonly ledger: LedgerToRead,
  ) {}

  async execute({ asked }: GetCustomerCapturesQuery): Promise<Viewed<Page<CustomerOrderView>> | Refusal> {
    const viewed = await this.captures(asked);
    if (isRefusal(viewed)) return viewed;
    const { items, ...page } = viewed.answer;
    const readable = await Promise.all(items.map((order) => revealCustomerOrder(this.ledger, order)));
    return { ...viewed, answer: { ...page, items: readable } };
  }

  private async captures(asked: GetCustomerCapturesQuery['asked']): Promise<Viewed<Page<CustomerOrder>> | Refusal> {
    const { asOf: _, at, atLeast, ...question } = asked;
    const moment = await momentOf(this.views, [customerCapturesProjection, orderPlacesProjection], asked);
    if (isRefusal(moment)) return moment;
    const { asOf, told } = moment;
    if (asOf === undefined) {
      return this.views.askNow(customerCapturesProjection, asked, (views) => readCustomerCaptures(views, question));
    }
    const then = await pastMomentAt(this.views, asOf);
    if (isRefusal(then)) return then;
    const { views, ledger } = this;
    const page = await pastCustomerOrders({ views, ledger }, question, then);
    return isRefusal(page) ? page : { sequence: asOf, answer: page, clock: ledger.clock.kind, ...told };
  }
}
