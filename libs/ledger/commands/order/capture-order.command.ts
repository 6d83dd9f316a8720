import type { CaptureOrder, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class CaptureOrderCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<CaptureOrder, 'captureId'>,
  ) {
    super();
  }
}

@CommandHandler(CaptureOrderCommand)
export class CaptureOrderHandler implements ICommandHandler<CaptureOrderCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: CaptureOrderCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'CaptureOrder', ({ recordedAt, actor, derive }) => ({
      type: 'CaptureOrder',
      ...input,
      captureId: derive('capture'),
      recordedAt,
      actor,
    }));
  }
}
