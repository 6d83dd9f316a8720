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

/** Rejects a proposed adjustment; also its proposer may. Refuses with ADJUSTMENT_NOT_FOUND, ADJUSTMENT_DECIDED. */
export class RejectAdjustmentCommand extends Command<StreamAnswer<AdjustmentEvent, Adjustment> | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: { readonly adjustmentId: string; readonly reason?: string },
  ) {
    super();
  }
}

@CommandHandler(RejectAdjustmentCommand)
export class RejectAdjustmentHandler implements ICommandHandler<RejectAdjustmentCommand> {
  constructor(private readonly money: MerchantMoneyCommands) {}

  async execute({ context, input: { adjustmentId, ...input } }: RejectAdjustmentCommand) {
    const request = commandRequest<AdjustmentCommand>(context, {
      stream: adjustmentStream(context.merchantId, adjustmentId),
      commandType: 'RejectAdjustment',
      make: (given) => ({ type: 'RejectAdjustment', ...given, ...input }),
    });
    return isRefusal(request) ? request : this.money.adjustment.execute(request);
  }
}
