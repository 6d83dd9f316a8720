import type { ExtendDueDate, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class ExtendDueDateCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<ExtendDueDate>,
  ) {
    super();
  }
}

@CommandHandler(ExtendDueDateCommand)
export class ExtendDueDateHandler implements ICommandHandler<ExtendDueDateCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: ExtendDueDateCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'ExtendDueDate', ({ recordedAt, actor }) => ({
      type: 'ExtendDueDate',
      ...input,
      recordedAt,
      actor,
    }));
  }
}
