import { isRefusal } from '@domain';
import { ProposeAdjustmentCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowByLedger } from '../access/allow.decorator';
import type { CallRequest } from '../calls/call-request';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { bodyCheck } from '../validation/body-check';
import { AdjustmentRequest, adjustment } from './adjustment.dto';
import { answerAdjustment } from './adjustment-answer';

const check = bodyCheck(AdjustmentRequest);

@ApiTags('settlement')
@Controller('v1/adjustments')
export class ProposeAdjustmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @AllowByLedger('finance')
  @DescribeCommand({
    summary: 'Proposes an adjustment of what the merchant gets; another key of the finance role decides.',
    body: AdjustmentRequest,
    example: { currency: 'SEK', amount: -1_250, account: 'adjustments', reason: 'chargeback fee of March' },
    answer: 'AdjustmentAnswer',
    creates: true,
    refusals: ['ADJUSTMENT_EXISTS', 'EFFECTIVE_AT_OUT_OF_RANGE', 'AMOUNT_TOO_SMALL', 'LIMIT_EXCEEDED'],
  })
  async propose(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new ProposeAdjustmentCommand(call.context, adjustment(call.body)));
    return answerAdjustment(request, reply, answer, 201);
  }
}
