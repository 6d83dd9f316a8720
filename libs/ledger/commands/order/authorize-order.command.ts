import type { AuthorizeOrder, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class AuthorizeOrderCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<AuthorizeOrder, 'orderId'>,
  ) {
    super();
  }
}

@CommandHandler(AuthorizeOrderCommand)
export class AuthorizeOrderHandler implements ICommandHandler<AuthorizeOrderCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: AuthorizeOrderCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'AuthorizeOrder', ({ orderId, recordedAt, actor }) => ({
      type: 'AuthorizeOrder',
      ...input,
      orderId,
      recordedAt,
      actor,
    }));
  }
}
