import type { FailCapture, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class FailCaptureCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<FailCapture>,
  ) {
    super();
  }
}

@CommandHandler(FailCaptureCommand)
export class FailCaptureHandler implements ICommandHandler<FailCaptureCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: FailCaptureCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'FailCapture', ({ recordedAt, actor }) => ({
      type: 'FailCapture',
      ...input,
      recordedAt,
      actor,
    }));
  }
}
