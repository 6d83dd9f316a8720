import { isRefusal } from '@domain';
import { ConfirmPayoutCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowByLedger } from '../access/allow.decorator';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { bodyCheck } from '../validation/body-check';
import { BankWordRequest, bankWord } from './bank-word.dto';
import { answerPayout } from './payout-answer';

const check = bodyCheck(BankWordRequest);

@ApiTags('settlement')
@Controller('v1/payouts/:payoutId/confirm')
export class ConfirmPayoutController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @AllowByLedger('finance')
  @DescribeCommand({
    summary: 'Records the word of the bank that the money has arrived.',
    body: BankWordRequest,
    example: { bankReference: 'B-20260306-17' },
    answer: 'PayoutAnswer',
    refusals: ['PAYOUT_NOT_FOUND', 'EFFECTIVE_AT_OUT_OF_RANGE', 'PAYOUT_CONFIRMED', 'PAYOUT_FAILED', 'PAYOUT_RETURNED'],
  })
  async confirm(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new ConfirmPayoutCommand(call.context, bankWord(idIn(call.context.pathIds, 'payoutId'), call.body)),
        );
    return answerPayout(request, reply, answer);
  }
}
