import {
  depositStream,
  isRefusal,
  type MerchantDepositRecorded,
  type RecordMerchantDeposit,
  type Refusal,
} from '@domain';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../command-context';
import { commandRequest } from '../command-request';
import type { StreamAnswer } from '../stream-answer';
import { COMMAND_WORLD, type CommandWorld } from '../stream-commands';
import { MerchantMoneyCommands } from './merchant-money.commands';

/** Money that the merchant paid in. Refuses as recordMerchantDeposit does. */
export class RecordMerchantDepositCommand extends Command<
  StreamAnswer<MerchantDepositRecorded, MerchantDepositRecorded> | Refusal
> {
  constructor(
    readonly context: CommandContext,
    readonly input: Omit<RecordMerchantDeposit, 'type' | 'recordedAt' | 'actor' | 'depositId'> & {
      readonly depositId?: string;
    },
  ) {
    super();
  }
}

@CommandHandler(RecordMerchantDepositCommand)
export class RecordMerchantDepositHandler implements ICommandHandler<RecordMerchantDepositCommand> {
  constructor(
    private readonly money: MerchantMoneyCommands,
    @Inject(COMMAND_WORLD) private readonly world: CommandWorld,
  ) {}

  async execute({ context, input }: RecordMerchantDepositCommand) {
    const { merchantId, idempotencyKey = '' } = context;
    const { depositId = this.world.ledger.ids.merchantThingId('deposit', merchantId, idempotencyKey), ...deposit } =
      input;
    const request = commandRequest<RecordMerchantDeposit>(context, {
      stream: depositStream(merchantId, depositId),
      commandType: 'RecordMerchantDeposit',
      make: (given) => ({ type: 'RecordMerchantDeposit', ...given, ...deposit, depositId }),
    });
    return isRefusal(request) ? request : this.money.deposit.execute(request);
  }
}
