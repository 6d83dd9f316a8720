import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type JournalEntry, type JournalQuestion, merchantBooksProjection, type Page, readJournal } from '@read-models';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of a merchant's journal in one currency, also as of a sequence. Refuses as views do. */
export class ListJournalQuery extends Query<Viewed<Page<JournalEntry>> | Refusal> {
  constructor(readonly asked: JournalQuestion & { readonly asOf?: number; readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(ListJournalQuery)
export class ListJournalHandler implements IQueryHandler<ListJournalQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: ListJournalQuery): Promise<Viewed<Page<JournalEntry>> | Refusal> {
    const { asOf, atLeast, ...question } = asked;
    return this.views.ask(merchantBooksProjection, asked, (views) => readJournal(views, question, asOf));
  }
}
