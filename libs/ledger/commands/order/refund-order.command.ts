import type { RefundOrder, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class RefundOrderCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<RefundOrder, 'refundId'>,
  ) {
    super();
  }
}

@CommandHandler(RefundOrderCommand)
export class RefundOrderHandler implements ICommandHandler<RefundOrderCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: RefundOrderCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'RefundOrder', ({ recordedAt, actor, derive }) => ({
      type: 'RefundOrder',
      ...input,
      refundId: derive('refund'),
      recordedAt,
      actor,
    }));
  }
}
