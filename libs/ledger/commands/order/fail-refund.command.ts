import type { FailRefund, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class FailRefundCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<FailRefund>,
  ) {
    super();
  }
}

@CommandHandler(FailRefundCommand)
export class FailRefundHandler implements ICommandHandler<FailRefundCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: FailRefundCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'FailRefund', ({ recordedAt, actor }) => ({
      type: 'FailRefund',
      ...input,
      recordedAt,
      actor,
    }));
  }
}
