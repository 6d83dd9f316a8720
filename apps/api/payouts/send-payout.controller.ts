import { isRefusal } from '@domain';
import { SendPayoutCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowByLedger } from '../access/allow.decorator';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { noBody } from '../validation/no-body';
import { answerPayout } from './payout-answer';

@ApiTags('settlement')
@Controller('v1/payouts/:payoutId/send')
export class SendPayoutController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @AllowByLedger('finance')
  @DescribeCommand({
    summary: "Tells that the order to pay has gone to the bank, to the merchant's account for the currency.",
    answer: 'PayoutAnswer',
    refusals: ['PAYOUT_NOT_FOUND', 'PAYOUT_SENT', 'PAYOUT_ACCOUNT_MISSING'],
  })
  async send(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, noBody);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new SendPayoutCommand(call.context, { payoutId: idIn(call.context.pathIds, 'payoutId') }),
        );
    return answerPayout(request, reply, answer);
  }
}
