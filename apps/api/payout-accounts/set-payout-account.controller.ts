import { isRefusal } from '@domain';
import { SetPayoutAccountCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowByLedger } from '../access/allow.decorator';
import { answerMerchantCommand } from '../calls/answer-merchant-command';
import type { CallRequest } from '../calls/call-request';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { bodyCheck } from '../validation/body-check';
import { PayoutAccountRequest, payoutAccount } from './payout-account.dto';

const check = bodyCheck(PayoutAccountRequest);

@ApiTags('settlement')
@Controller('v1/payout-accounts')
export class SetPayoutAccountController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @AllowByLedger('finance')
  @DescribeCommand({
    summary: "Says where a merchant's payouts in a currency go from now on.",
    body: PayoutAccountRequest,
    example: { currency: 'SEK', name: 'Shop AB', iban: 'SE4550000000058398257466', bic: 'ESSESESS' },
    answer: 'PayoutAccountAnswer',
    refusals: [],
  })
  async set(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new SetPayoutAccountCommand(call.context, {
            currency: call.body.currency,
            account: payoutAccount(call.body),
          }),
        );
    return answerMerchantCommand(request, reply, answer, 'payoutAccount');
  }
}
