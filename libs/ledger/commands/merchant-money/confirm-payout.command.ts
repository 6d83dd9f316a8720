import { isRefusal, type Payout, type PayoutCommand, type PayoutEvent, payoutStream, type Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../command-context';
import { commandRequest } from '../command-request';
import type { StreamAnswer } from '../stream-answer';
import type { BankWord } from './bank-word';
import { MerchantMoneyCommands } from './merchant-money.commands';

/** The bank says that a payout has arrived. Refuses as decidePayout does. */
export class ConfirmPayoutCommand extends Command<StreamAnswer<PayoutEvent, Payout> | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: BankWord,
  ) {
    super();
  }
}

@CommandHandler(ConfirmPayoutCommand)
export class ConfirmPayoutHandler implements ICommandHandler<ConfirmPayoutCommand> {
  constructor(private readonly money: MerchantMoneyCommands) {}

  async execute({ context, input: { payoutId, ...input } }: ConfirmPayoutCommand) {
    const request = commandRequest<PayoutCommand>(context, {
      stream: payoutStream(context.merchantId, payoutId),
      commandType: 'ConfirmPayout',
      make: (given) => ({ type: 'ConfirmPayout', ...given, ...input }),
    });
    return isRefusal(request) ? request : this.money.payout.execute(request);
  }
}
