import type { RecordCustomerPayment, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class RecordCustomerPaymentCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<RecordCustomerPayment, 'paymentId'>,
  ) {
    super();
  }
}

@CommandHandler(RecordCustomerPaymentCommand)
export class RecordCustomerPaymentHandler implements ICommandHandler<RecordCustomerPaymentCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: RecordCustomerPaymentCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'RecordCustomerPayment', ({ recordedAt, actor, derive }) => ({
      type: 'RecordCustomerPayment',
      ...input,
      paymentId: derive('payment'),
      recordedAt,
      actor,
    }));
  }
}
