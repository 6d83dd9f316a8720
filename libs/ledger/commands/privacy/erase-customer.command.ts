import { customerStream } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../command-context';
import { Erasing, type ErasureAnswer } from './erasing';

/** Makes unreadable, everywhere and for ever, what was kept of a customer of the merchant. Refuses with PERSONAL_DATA_NOT_FOUND, PERSONAL_DATA_ERASED. */
export class EraseCustomerCommand extends Command<ErasureAnswer> {
  constructor(
    readonly context: CommandContext,
    readonly customerId: string,
  ) {
    super();
  }
}

@CommandHandler(EraseCustomerCommand)
export class EraseCustomerHandler implements ICommandHandler<EraseCustomerCommand> {
  constructor(private readonly erasing: Erasing) {}

  execute({ context, customerId }: EraseCustomerCommand) {
    return this.erasing.erase(context, {
      stream: customerStream(context.merchantId, customerId),
      commandType: 'EraseCustomer',
      subject: { merchantId: context.merchantId, kind: 'customer', id: customerId },
      make: (given, keys) => ({ type: 'EraseCustomer', ...given, customerId, keys }),
    });
  }
}
