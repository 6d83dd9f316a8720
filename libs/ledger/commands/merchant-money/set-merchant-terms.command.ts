import {
  isRefusal,
  type Merchant,
  type MerchantCommand,
  type MerchantEvent,
  type MerchantTerms,
  merchantStream,
  type Refusal,
} from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../command-context';
import { commandRequest } from '../command-request';
import type { StreamAnswer } from '../stream-answer';
import { MerchantMoneyCommands } from './merchant-money.commands';

/** Agrees on terms with a merchant. Refuses with VALIDATION_FAILED, LIMIT_EXCEEDED. */
export class SetMerchantTermsCommand extends Command<StreamAnswer<MerchantEvent, Merchant> | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: { readonly terms: MerchantTerms },
  ) {
    super();
  }
}

@CommandHandler(SetMerchantTermsCommand)
export class SetMerchantTermsHandler implements ICommandHandler<SetMerchantTermsCommand> {
  constructor(private readonly money: MerchantMoneyCommands) {}

  async execute({ context, input }: SetMerchantTermsCommand) {
    const request = commandRequest<MerchantCommand>(context, {
      stream: merchantStream(context.merchantId),
      commandType: 'SetMerchantTerms',
      make: (given) => ({ type: 'SetMerchantTerms', ...given, ...input }),
    });
    return isRefusal(request) ? request : this.money.merchant.execute(request);
  }
}
