import type { ApproveReceivableWriteOff, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class ApproveReceivableWriteOffCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<ApproveReceivableWriteOff>,
  ) {
    super();
  }
}

@CommandHandler(ApproveReceivableWriteOffCommand)
export class ApproveReceivableWriteOffHandler implements ICommandHandler<ApproveReceivableWriteOffCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: ApproveReceivableWriteOffCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'ApproveReceivableWriteOff', ({ recordedAt, actor }) => ({
      type: 'ApproveReceivableWriteOff',
      ...input,
      recordedAt,
      actor,
    }));
  }
}
