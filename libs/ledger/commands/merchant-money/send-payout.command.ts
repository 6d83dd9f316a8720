import { isRefusal, type Payout, type PayoutCommand, type PayoutEvent, payoutStream, type Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../command-context';
import { commandRequest } from '../command-request';
import type { StreamAnswer } from '../stream-answer';
import { MerchantMoneyCommands } from './merchant-money.commands';
import { PayoutFacts } from './payout-facts';

/** Tells that the order to pay a settlement out has gone to the bank. Refuses with PAYOUT_NOT_FOUND, PAYOUT_SENT, PAYOUT_ACCOUNT_MISSING. */
export class SendPayoutCommand extends Command<StreamAnswer<PayoutEvent, Payout> | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: { readonly payoutId: string },
  ) {
    super();
  }
}

@CommandHandler(SendPayoutCommand)
export class SendPayoutHandler implements ICommandHandler<SendPayoutCommand> {
  constructor(
    private readonly money: MerchantMoneyCommands,
    private readonly payouts: PayoutFacts,
  ) {}

  async execute({ context, input: { payoutId } }: SendPayoutCommand) {
    const { merchantId } = context;
    const facts = await this.payouts.factsOf(merchantId, payoutId);
    if (isRefusal(facts)) return facts;
    const request = commandRequest<PayoutCommand>(context, {
      stream: payoutStream(merchantId, payoutId),
      commandType: 'SendPayout',
      make: (given) => ({ type: 'SendPayout', ...given, ...facts }),
    });
    return isRefusal(request) ? request : this.money.payout.execute(request);
  }
}
