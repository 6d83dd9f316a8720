import { isRefusal, type Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type JournalEntry, merchantBooksProjection, readJournalThrough, readTrialBalance } from '@read-models';
import { allPages, EXPORT_PAGE, type Pages } from '../exporting/all-pages';
import type { MomentAsked } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

export type { JournalEntry };

export interface JournalExportAsked extends MomentAsked {
  readonly merchantId: string;
  readonly currency: string;
  readonly atLeast?: string;
}

/** A merchant's whole journal in one currency, as of one sequence. Refuses as views do. */
export class ExportJournalQuery extends Query<Viewed<Pages<JournalEntry>> | Refusal> {
  constructor(readonly asked: JournalExportAsked) {
    super();
  }
}

@QueryHandler(ExportJournalQuery)
export class ExportJournalHandler implements IQueryHandler<ExportJournalQuery> {
  constructor(private readonly views: Views) {}

  async execute({ asked }: ExportJournalQuery): Promise<Viewed<Pages<JournalEntry>> | Refusal> {
    // One sequence for all pages, found out first: the log goes on while somebody reads.
    const reached = await this.views.ask(merchantBooksProjection, asked, (views, asOf) =>
      readTrialBalance(views, asked, asOf),
    );
    if (isRefusal(reached)) return reached;
    const { sequence } = reached;
    return this.views.ask(merchantBooksProjection, { merchantId: asked.merchantId }, (views) =>
      allPages(readJournalThrough(views, asked, sequence, EXPORT_PAGE), sequence),
    );
  }
}
