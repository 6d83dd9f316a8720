import type { Refusal, UpdateOrder } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class UpdateOrderCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<UpdateOrder>,
  ) {
    super();
  }
}

@CommandHandler(UpdateOrderCommand)
export class UpdateOrderHandler implements ICommandHandler<UpdateOrderCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: UpdateOrderCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'UpdateOrder', ({ recordedAt, actor }) => ({
      type: 'UpdateOrder',
      ...input,
      recordedAt,
      actor,
    }));
  }
}
