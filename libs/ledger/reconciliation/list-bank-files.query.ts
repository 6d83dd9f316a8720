import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type BankFileView, type Page, readBankFiles, reconciliationProjection } from '@read-models';
import type { Viewed } from '../queries/viewed';
import { Views } from '../queries/views';

export interface BankFilesAsked {
  readonly merchantId: string;
  readonly page?: string;
  readonly limit: number;
  readonly atLeast?: string;
}

/** A page of a merchant's bank files. Refuses as views do. */
export class ListBankFilesQuery extends Query<Viewed<Page<BankFileView>> | Refusal> {
  constructor(readonly asked: BankFilesAsked) {
    super();
  }
}

@QueryHandler(ListBankFilesQuery)
export class ListBankFilesHandler implements IQueryHandler<ListBankFilesQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: ListBankFilesQuery): Promise<Viewed<Page<BankFileView>> | Refusal> {
    const { atLeast: _, ...question } = asked;
    return this.views.ask(reconciliationProjection, asked, (views) => readBankFiles(views, question));
  }
}
