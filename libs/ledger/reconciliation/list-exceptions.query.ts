import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type ExceptionsQuestion,
  type ExceptionView,
  type Page,
  readExceptions,
  reconciliationProjection,
} from '@read-models';
import type { Viewed } from '../queries/viewed';
import { Views } from '../queries/views';

/** A page of where a merchant's bank and the ledger differ. Refuses as views do. */
export class ListExceptionsQuery extends Query<Viewed<Page<ExceptionView>> | Refusal> {
  constructor(readonly asked: ExceptionsQuestion & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(ListExceptionsQuery)
export class ListExceptionsHandler implements IQueryHandler<ListExceptionsQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: ListExceptionsQuery): Promise<Viewed<Page<ExceptionView>> | Refusal> {
    const { atLeast: _, ...question } = asked;
    return this.views.ask(reconciliationProjection, asked, (views) => readExceptions(views, question));
  }
}
