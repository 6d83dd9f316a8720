import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type JournalEntry, type JournalQuestion, merchantBooksProjection, type Page, readJournal } from '@read-models';
import type { MomentAsked } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of a merchant's journal in one currency, now or at a moment. Refuses as views do. */
export class ListJournalQuery extends Query<Viewed<Page<JournalEntry>> | Refusal> {
  constructor(readonly asked: JournalQuestion & MomentAsked & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(ListJournalQuery)
export class ListJournalHandler implements IQueryHandler<ListJournalQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: ListJournalQuery): Promise<Viewed<Page<JournalEntry>> | Refusal> {
    const { asOf: _, at, atLeast, ...question } = asked;
    return this.views.ask(merchantBooksProjection, asked, (views, asOf) => readJournal(views, question, asOf));
  }
}
