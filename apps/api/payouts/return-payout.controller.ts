import { isRefusal } from '@domain';
import { ReturnPayoutCommand } from '@ledger';
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
import { BankFailureRequest, bankWord } from './bank-word.dto';
import { answerPayout } from './payout-answer';

const check = bodyCheck(BankFailureRequest);

@ApiTags('settlement')
@Controller('v1/payouts/:payoutId/return')
export class ReturnPayoutController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @AllowByLedger('finance')
  @DescribeCommand({
    summary: 'Records that confirmed money came back: it goes into a later payout.',
    body: BankFailureRequest,
    example: { reason: 'account closed', effectiveAt: '2026-03-09T08:00:00Z' },
    answer: 'PayoutAnswer',
    refusals: [
      'PAYOUT_NOT_FOUND',
      'EFFECTIVE_AT_OUT_OF_RANGE',
      'PAYOUT_NOT_CONFIRMED',
      'PAYOUT_FAILED',
      'PAYOUT_RETURNED',
    ],
  })
  async returned(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new ReturnPayoutCommand(call.context, bankWord(idIn(call.context.pathIds, 'payoutId'), call.body)),
        );
    return answerPayout(request, reply, answer);
  }
}
