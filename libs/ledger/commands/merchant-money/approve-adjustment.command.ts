import {
  type Adjustment,
  type AdjustmentCommand,
  type AdjustmentEvent,
  adjustmentStream,
  isRefusal,
  type Refusal,
} from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../command-context';
import { commandRequest } from '../command-request';
import type { StreamAnswer } from '../stream-answer';
import { MerchantMoneyCommands } from './merchant-money.commands';

/** The second of four eyes. Refuses with ADJUSTMENT_NOT_FOUND, ADJUSTMENT_DECIDED, FOUR_EYES_REQUIRED. */
export class ApproveAdjustmentCommand extends Command<StreamAnswer<AdjustmentEvent, Adjustment> | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: { readonly adjustmentId: string },
  ) {
    super();
  }
}

@CommandHandler(ApproveAdjustmentCommand)
export class ApproveAdjustmentHandler implements ICommandHandler<ApproveAdjustmentCommand> {
  constructor(private readonly money: MerchantMoneyCommands) {}

  async execute({ context, input }: ApproveAdjustmentCommand) {
    const request = commandRequest<AdjustmentCommand>(context, {
      stream: adjustmentStream(context.merchantId, input.adjustmentId),
      commandType: 'ApproveAdjustment',
      make: (given) => ({ type: 'ApproveAdjustment', ...given }),
    });
    return isRefusal(request) ? request : this.money.adjustment.execute(request);
  }
}
