import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { accessesProjection, type FindAccesses, findAccesses, type ListedAccess, type Page } from '@read-models';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of who looked at what, the latest first. Refuses as views do. */
export class ListAccessesQuery extends Query<Viewed<Page<ListedAccess>> | Refusal> {
  constructor(readonly asked: FindAccesses & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(ListAccessesQuery)
export class ListAccessesHandler implements IQueryHandler<ListAccessesQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: ListAccessesQuery): Promise<Viewed<Page<ListedAccess>> | Refusal> {
    const { atLeast, ...question } = asked;
    return this.views.ask(accessesProjection, { merchantId: asked.merchantId ?? '', atLeast }, (views) =>
      findAccesses(views, question),
    );
  }
}
