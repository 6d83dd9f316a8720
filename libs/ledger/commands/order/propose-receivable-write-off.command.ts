import type { ProposeReceivableWriteOff, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class ProposeReceivableWriteOffCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<ProposeReceivableWriteOff, 'writeOffId'>,
  ) {
    super();
  }
}

@CommandHandler(ProposeReceivableWriteOffCommand)
export class ProposeReceivableWriteOffHandler implements ICommandHandler<ProposeReceivableWriteOffCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: ProposeReceivableWriteOffCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'ProposeReceivableWriteOff', ({ recordedAt, actor, derive }) => ({
      type: 'ProposeReceivableWriteOff',
      ...input,
      writeOffId: derive('write-off'),
      recordedAt,
      actor,
    }));
  }
}
