import type { Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ImportedStatusReport } from './status-report';
import { type StatusReportAsked, StatusReports } from './status-reports';

/** The bank's report (`pain.002`) on payments that it was told of. Refuses as StatusReports does. */
export class ImportStatusReportCommand extends Command<ImportedStatusReport | Refusal> {
  constructor(readonly asked: StatusReportAsked) {
    super();
  }
}

@CommandHandler(ImportStatusReportCommand)
export class ImportStatusReportHandler implements ICommandHandler<ImportStatusReportCommand> {
  constructor(private readonly reports: StatusReports) {}

  execute({ asked }: ImportStatusReportCommand): Promise<ImportedStatusReport | Refusal> {
    return this.reports.import(asked);
  }
}
