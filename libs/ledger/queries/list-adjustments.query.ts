import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type AdjustmentsQuestion,
  type AdjustmentView,
  type Page,
  readAdjustments,
  settlementsProjection,
} from '@read-models';
import type { MomentAsked } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of a merchant's adjustments by hand, also of those that wait to be decided. Refuses as views do. */
export class ListAdjustmentsQuery extends Query<Viewed<Page<AdjustmentView>> | Refusal> {
  constructor(readonly asked: AdjustmentsQuestion & MomentAsked & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(ListAdjustmentsQuery)
export class ListAdjustmentsHandler implements IQueryHandler<ListAdjustmentsQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: ListAdjustmentsQuery): Promise<Viewed<Page<AdjustmentView>> | Refusal> {
    const { asOf: _, at, atLeast, ...question } = asked;
    return this.views.ask(settlementsProjection, asked, (views, asOf) => readAdjustments(views, question, asOf));
  }
}
