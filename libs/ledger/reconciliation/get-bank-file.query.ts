import { isRefusal, type Refusal, refuse } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type BankFileView,
  type BankTransactionView,
  type Page,
  readBankFileRow,
  readBankTransactions,
  reconciliationProjection,
} from '@read-models';
import type { Viewed } from '../queries/viewed';
import { Views } from '../queries/views';
import type { BankFilesAsked } from './list-bank-files.query';

export interface BankFileWithLines {
  readonly file: BankFileView;
  readonly transactions: Page<BankTransactionView>;
}

/** One bank file, and a page of what its lines became. Refuses with BANK_FILE_NOT_FOUND, and as views do. */
export class GetBankFileQuery extends Query<Viewed<BankFileWithLines> | Refusal> {
  constructor(readonly asked: BankFilesAsked & { readonly fileId: string }) {
    super();
  }
}

@QueryHandler(GetBankFileQuery)
export class GetBankFileHandler implements IQueryHandler<GetBankFileQuery> {
  constructor(private readonly views: Views) {}

  async execute({ asked }: GetBankFileQuery): Promise<Viewed<BankFileWithLines> | Refusal> {
    const { atLeast: _, ...question } = asked;
    const file = await this.views.ask(reconciliationProjection, asked, (views) => readBankFileRow(views, question));
    if (isRefusal(file)) return file;
    if (!file.answer) {
      return refuse('BANK_FILE_NOT_FOUND', 'The merchant has no such bank file.', { fileId: asked.fileId });
    }
    const lines = await this.views.ask(reconciliationProjection, asked, (views) =>
      readBankTransactions(views, question),
    );
    return isRefusal(lines) ? lines : { ...lines, answer: { file: file.answer, transactions: lines.answer } };
  }
}
