import type { Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import { OrderCommands } from '../order-commands';

export class CancelOrderCommand extends Command<CommandAnswer | Refusal> {
  constructor(readonly context: CommandContext) {
    super();
  }
}

@CommandHandler(CancelOrderCommand)
export class CancelOrderHandler implements ICommandHandler<CancelOrderCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context }: CancelOrderCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'CancelOrder', ({ recordedAt, actor }) => ({
      type: 'CancelOrder',
      recordedAt,
      actor,
    }));
  }
}
