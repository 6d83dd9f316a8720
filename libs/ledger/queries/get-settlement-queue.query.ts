import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  merchantBooksProjection,
  type Page,
  readSettlementQueue,
  type SettlementEntry,
  type SettlementQueueQuestion,
} from '@read-models';
import type { MomentAsked } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of what waits for a merchant's settlements, now or at a moment. Refuses as views do. */
export class GetSettlementQueueQuery extends Query<Viewed<Page<SettlementEntry>> | Refusal> {
  constructor(readonly asked: SettlementQueueQuestion & MomentAsked & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(GetSettlementQueueQuery)
export class GetSettlementQueueHandler implements IQueryHandler<GetSettlementQueueQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: GetSettlementQueueQuery): Promise<Viewed<Page<SettlementEntry>> | Refusal> {
    const { asOf: _, at, atLeast, ...question } = asked;
    return this.views.ask(merchantBooksProjection, asked, (views, asOf) => readSettlementQueue(views, question, asOf));
  }
}
