import {
  type Adjustment,
  type AdjustmentCommand,
  type AdjustmentEvent,
  adjustmentStream,
  isRefusal,
  type ProposeAdjustment,
  type Refusal,
} from '@domain';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../command-context';
import { commandRequest } from '../command-request';
import type { StreamAnswer } from '../stream-answer';
import { COMMAND_WORLD, type CommandWorld } from '../stream-commands';
import { MerchantMoneyCommands } from './merchant-money.commands';

/** The first of four eyes on an adjustment by hand. Refuses as decideAdjustment does. */
export class ProposeAdjustmentCommand extends Command<StreamAnswer<AdjustmentEvent, Adjustment> | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: Omit<ProposeAdjustment, 'type' | 'recordedAt' | 'actor' | 'adjustmentId'> & {
      readonly adjustmentId?: string;
    },
  ) {
    super();
  }
}

@CommandHandler(ProposeAdjustmentCommand)
export class ProposeAdjustmentHandler implements ICommandHandler<ProposeAdjustmentCommand> {
  constructor(
    private readonly money: MerchantMoneyCommands,
    @Inject(COMMAND_WORLD) private readonly world: CommandWorld,
  ) {}

  async execute({ context, input }: ProposeAdjustmentCommand) {
    const { merchantId, idempotencyKey = '' } = context;
    const derived = this.world.ledger.ids.merchantThingId('adjustment', merchantId, idempotencyKey);
    const { adjustmentId = derived, ...proposal } = input;
    const request = commandRequest<AdjustmentCommand>(context, {
      stream: adjustmentStream(merchantId, adjustmentId),
      commandType: 'ProposeAdjustment',
      make: (given) => ({ type: 'ProposeAdjustment', ...given, ...proposal, adjustmentId }),
    });
    return isRefusal(request) ? request : this.money.adjustment.execute(request);
  }
}
