import type { Refusal, RejectReceivableWriteOff } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class RejectReceivableWriteOffCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<RejectReceivableWriteOff>,
  ) {
    super();
  }
}

@CommandHandler(RejectReceivableWriteOffCommand)
export class RejectReceivableWriteOffHandler implements ICommandHandler<RejectReceivableWriteOffCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: RejectReceivableWriteOffCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'RejectReceivableWriteOff', ({ recordedAt, actor }) => ({
      type: 'RejectReceivableWriteOff',
      ...input,
      recordedAt,
      actor,
    }));
  }
}
