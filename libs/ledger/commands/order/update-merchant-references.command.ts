import type { Refusal, UpdateMerchantReferences } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../command-answer';
import type { CommandContext } from '../command-context';
import type { CommandInput } from '../command-input';
import { OrderCommands } from '../order-commands';

export class UpdateMerchantReferencesCommand extends Command<CommandAnswer | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: CommandInput<UpdateMerchantReferences>,
  ) {
    super();
  }
}

@CommandHandler(UpdateMerchantReferencesCommand)
export class UpdateMerchantReferencesHandler implements ICommandHandler<UpdateMerchantReferencesCommand> {
  constructor(private readonly orders: OrderCommands) {}

  execute({ context, input }: UpdateMerchantReferencesCommand): Promise<CommandAnswer | Refusal> {
    return this.orders.execute(context, 'UpdateMerchantReferences', ({ recordedAt, actor }) => ({
      type: 'UpdateMerchantReferences',
      ...input,
      recordedAt,
      actor,
    }));
  }
}
