import type { Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import { OrderCommands } from '../order-commands';

export class ReleaseRemainingAuthorizationCommand extends Command<CommandAnswer | Refusal> {
  constructor(readonly context: CommandContext) {
    super();
  }
}

@CommandHandler(ReleaseRemainingAuthorizationCommand)
export class ReleaseRemainingAuthorizationHandler implements ICommandHandler<ReleaseRemainingAuthorizationCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context }: ReleaseRemainingAuthorizationCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'ReleaseRemainingAuthorization', ({ recordedAt, actor }) => ({
      type: 'ReleaseRemainingAuthorization',
      recordedAt,
      actor,
    }));
  }
}
