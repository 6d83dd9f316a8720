import type { Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type BankFileAsked, BankFileImports, type BankFileReport } from './bank-file-imports';

/** A bank's statement, of any format. Refuses as BankFileImports does. */
export class ImportBankFileCommand extends Command<BankFileReport | Refusal> {
  constructor(readonly asked: BankFileAsked) {
    super();
  }
}

@CommandHandler(ImportBankFileCommand)
export class ImportBankFileHandler implements ICommandHandler<ImportBankFileCommand> {
  constructor(private readonly imports: BankFileImports) {}

  execute({ asked }: ImportBankFileCommand): Promise<BankFileReport | Refusal> {
    return this.imports.import(asked);
  }
}
