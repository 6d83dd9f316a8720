import { isRefusal, type Payout, type PayoutCommand, type PayoutEvent, payoutStream, type Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../command-context';
import { commandRequest } from '../command-request';
import type { StreamAnswer } from '../stream-answer';
import type { BankWord } from './bank-word';
import { MerchantMoneyCommands } from './merchant-money.commands';

/** The bank says that a payout has failed: its money goes back to the balance. Refuses as decidePayout does. */
export class FailPayoutCommand extends Command<StreamAnswer<PayoutEvent, Payout> | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: BankWord & { readonly reason?: string },
  ) {
    super();
  }
}

@CommandHandler(FailPayoutCommand)
export class FailPayoutHandler implements ICommandHandler<FailPayoutCommand> {
  constructor(private readonly money: MerchantMoneyCommands) {}

  async execute({ context, input: { payoutId, ...input } }: FailPayoutCommand) {
    const request = commandRequest<PayoutCommand>(context, {
      stream: payoutStream(context.merchantId, payoutId),
      commandType: 'FailPayout',
      make: (given) => ({ type: 'FailPayout', ...given, ...input }),
    });
    return isRefusal(request) ? request : this.money.payout.execute(request);
  }
}
