import type { ExtendAuthorization, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class ExtendAuthorizationCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<ExtendAuthorization>,
  ) {
    super();
  }
}

@CommandHandler(ExtendAuthorizationCommand)
export class ExtendAuthorizationHandler implements ICommandHandler<ExtendAuthorizationCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: ExtendAuthorizationCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'ExtendAuthorization', ({ recordedAt, actor }) => ({
      type: 'ExtendAuthorization',
      ...input,
      recordedAt,
      actor,
    }));
  }
}
