import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type Page,
  readSettlements,
  type Settlement,
  type SettlementsQuestion,
  settlementsProjection,
} from '@read-models';
import type { MomentAsked } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of a merchant's closed settlements, now or at a moment. Refuses as views do. */
export class ListSettlementsQuery extends Query<Viewed<Page<Settlement>> | Refusal> {
  constructor(readonly asked: SettlementsQuestion & MomentAsked & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(ListSettlementsQuery)
export class ListSettlementsHandler implements IQueryHandler<ListSettlementsQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: ListSettlementsQuery): Promise<Viewed<Page<Settlement>> | Refusal> {
    const { asOf: _, at, atLeast, ...question } = asked;
    return this.views.ask(settlementsProjection, asked, (views, asOf) => readSettlements(views, question, asOf));
  }
}
