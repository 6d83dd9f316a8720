import type { AddShippingInfo, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class AddShippingInfoCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<AddShippingInfo>,
  ) {
    super();
  }
}

@CommandHandler(AddShippingInfoCommand)
export class AddShippingInfoHandler implements ICommandHandler<AddShippingInfoCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: AddShippingInfoCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'AddShippingInfo', ({ recordedAt, actor }) => ({
      type: 'AddShippingInfo',
      ...input,
      recordedAt,
      actor,
    }));
  }
}
