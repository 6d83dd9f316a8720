import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { positionToken } from '../ids/position';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { type RunAsked, type RunReport, SettlementRun } from './settlement-run';

/** Closes what is due, of one merchant or of all. Needs no key: a settlement that is closed is not closed again. */
export class RunSettlementsCommand extends Command<RunSettlementsAnswer> {
  constructor(readonly asked: RunAsked) {
    super();
  }
}

interface RunSettlementsAnswer extends RunReport {
  /** Whoever asks for it sees what this run closed, and what others were faster with. Null while the log is empty. */
  readonly position: string | null;
}

@CommandHandler(RunSettlementsCommand)
export class RunSettlementsHandler implements ICommandHandler<RunSettlementsCommand> {
  constructor(
    private readonly settlements: SettlementRun,
    @Inject(OPEN_LEDGER) private readonly ledger: OpenLedger,
  ) {}

  async execute({ asked }: RunSettlementsCommand): Promise<RunSettlementsAnswer> {
    const { ledgerId, store } = this.ledger;
    const report = await this.settlements.run(asked);
    const head = await store.head();
    return { ...report, position: head ? positionToken({ ledgerId, engine: store.engine }, head.cursor) : null };
  }
}
