import type { Refusal, ReverseCustomerPayment } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class ReverseCustomerPaymentCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<ReverseCustomerPayment>,
  ) {
    super();
  }
}

@CommandHandler(ReverseCustomerPaymentCommand)
export class ReverseCustomerPaymentHandler implements ICommandHandler<ReverseCustomerPaymentCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: ReverseCustomerPaymentCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'ReverseCustomerPayment', ({ recordedAt, actor }) => ({
      type: 'ReverseCustomerPayment',
      ...input,
      recordedAt,
      actor,
    }));
  }
}
