import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type MerchantWithTerms, merchantBooksProjection, type Page, readMerchantsWithTerms } from '@read-models';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of the merchants that have terms, by their ids. Refuses as views do. */
export class ListMerchantsQuery extends Query<Viewed<Page<MerchantWithTerms>> | Refusal> {
  constructor(readonly asked: { readonly limit: number; readonly page?: string; readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(ListMerchantsQuery)
export class ListMerchantsHandler implements IQueryHandler<ListMerchantsQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked: { limit, page, atLeast } }: ListMerchantsQuery): Promise<Viewed<Page<MerchantWithTerms>> | Refusal> {
    return this.views.ask(merchantBooksProjection, { atLeast }, (views) =>
      readMerchantsWithTerms(views, { limit, page }),
    );
  }
}
