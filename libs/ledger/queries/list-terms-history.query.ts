import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { merchantBooksProjection, readTermsHistory, type TermsAtSequence } from '@read-models';
import type { MomentAsked } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** Every version of a merchant's terms, oldest first, now or at a moment. Refuses as views do. */
export class ListTermsHistoryQuery extends Query<Viewed<readonly TermsAtSequence[]> | Refusal> {
  constructor(readonly asked: MomentAsked & { readonly merchantId: string; readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(ListTermsHistoryQuery)
export class ListTermsHistoryHandler implements IQueryHandler<ListTermsHistoryQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: ListTermsHistoryQuery): Promise<Viewed<readonly TermsAtSequence[]> | Refusal> {
    return this.views.ask(merchantBooksProjection, asked, (views, asOf) =>
      readTermsHistory(views, asked.merchantId, asOf),
    );
  }
}
