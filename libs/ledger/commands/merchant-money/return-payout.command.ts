import { isRefusal, type Payout, type PayoutCommand, type PayoutEvent, payoutStream, type Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../command-context';
import { commandRequest } from '../command-request';
import type { StreamAnswer } from '../stream-answer';
import type { BankWord } from './bank-word';
import { MerchantMoneyCommands } from './merchant-money.commands';

/** The money of a confirmed payout came back. Refuses as decidePayout does. */
export class ReturnPayoutCommand extends Command<StreamAnswer<PayoutEvent, Payout> | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: BankWord & { readonly reason?: string },
  ) {
    super();
  }
}

@CommandHandler(ReturnPayoutCommand)
export class ReturnPayoutHandler implements ICommandHandler<ReturnPayoutCommand> {
  constructor(private readonly money: MerchantMoneyCommands) {}

  async execute({ context, input: { payoutId, ...input } }: ReturnPayoutCommand) {
    const request = commandRequest<PayoutCommand>(context, {
      stream: payoutStream(context.merchantId, payoutId),
      commandType: 'ReturnPayout',
      make: (given) => ({ type: 'ReturnPayout', ...given, ...input }),
    });
    return isRefusal(request) ? request : this.money.payout.execute(request);
  }
}
