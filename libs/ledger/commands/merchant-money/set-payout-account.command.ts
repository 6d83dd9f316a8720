import {
  isRefusal,
  type Merchant,
  type MerchantCommand,
  type MerchantEvent,
  merchantStream,
  type PayoutAccount,
  type Refusal,
} from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../command-context';
import { commandRequest } from '../command-request';
import type { StreamAnswer } from '../stream-answer';
import { MerchantMoneyCommands } from './merchant-money.commands';

/** Says where payouts in a currency go from now on. Refuses with VALIDATION_FAILED. */
export class SetPayoutAccountCommand extends Command<StreamAnswer<MerchantEvent, Merchant> | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: { readonly currency: string; readonly account: PayoutAccount },
  ) {
    super();
  }
}

@CommandHandler(SetPayoutAccountCommand)
export class SetPayoutAccountHandler implements ICommandHandler<SetPayoutAccountCommand> {
  constructor(private readonly money: MerchantMoneyCommands) {}

  async execute({ context, input }: SetPayoutAccountCommand) {
    const request = commandRequest<MerchantCommand>(context, {
      stream: merchantStream(context.merchantId),
      commandType: 'SetPayoutAccount',
      make: (given) => ({ type: 'SetPayoutAccount', ...given, ...input }),
    });
    return isRefusal(request) ? request : this.money.merchant.execute(request);
  }
}
