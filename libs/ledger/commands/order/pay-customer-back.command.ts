import type { PayCustomerBack, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class PayCustomerBackCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<PayCustomerBack, 'paybackId'>,
  ) {
    super();
  }
}

@CommandHandler(PayCustomerBackCommand)
export class PayCustomerBackHandler implements ICommandHandler<PayCustomerBackCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: PayCustomerBackCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'PayCustomerBack', ({ recordedAt, actor, derive }) => ({
      type: 'PayCustomerBack',
      ...input,
      paybackId: derive('payback'),
      recordedAt,
      actor,
    }));
  }
}
