import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Page, type PayoutsQuestion, type PayoutView, readPayouts, settlementsProjection } from '@read-models';
import type { MomentAsked } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of a merchant's payouts, now or at a moment. Refuses as views do. */
export class ListPayoutsQuery extends Query<Viewed<Page<PayoutView>> | Refusal> {
  constructor(readonly asked: PayoutsQuestion & MomentAsked & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(ListPayoutsQuery)
export class ListPayoutsHandler implements IQueryHandler<ListPayoutsQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: ListPayoutsQuery): Promise<Viewed<Page<PayoutView>> | Refusal> {
    const { asOf: _, at, atLeast, ...question } = asked;
    return this.views.ask(settlementsProjection, asked, (views, asOf) => readPayouts(views, question, asOf));
  }
}
