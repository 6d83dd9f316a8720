import { guestStream } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../command-context';
import { Erasing, type ErasureAnswer } from './erasing';

/** The same for an order without a customer. Refuses with PERSONAL_DATA_NOT_FOUND, PERSONAL_DATA_ERASED. */
export class EraseGuestCommand extends Command<ErasureAnswer> {
  constructor(
    readonly context: CommandContext,
    readonly guestOrderId: string,
  ) {
    super();
  }
}

@CommandHandler(EraseGuestCommand)
export class EraseGuestHandler implements ICommandHandler<EraseGuestCommand> {
  constructor(private readonly erasing: Erasing) {}

  execute({ context, guestOrderId }: EraseGuestCommand) {
    return this.erasing.erase(context, {
      stream: guestStream(context.merchantId, guestOrderId),
      commandType: 'EraseGuest',
      subject: { merchantId: context.merchantId, kind: 'order', id: guestOrderId },
      make: (given, keys) => ({ type: 'EraseGuest', ...given, guestOrderId, keys }),
    });
  }
}
