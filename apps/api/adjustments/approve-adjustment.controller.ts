import { isRefusal } from '@domain';
import { ApproveAdjustmentCommand } from '@ledger';
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
import { answerAdjustment } from './adjustment-answer';

@ApiTags('settlement')
@Controller('v1/adjustments/:adjustmentId/approve')
export class ApproveAdjustmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @AllowByLedger('finance')
  @DescribeCommand({
    summary: 'Records an adjustment that somebody else proposed: the next settlement takes it.',
    answer: 'AdjustmentAnswer',
    refusals: ['ADJUSTMENT_NOT_FOUND', 'ADJUSTMENT_DECIDED', 'FOUR_EYES_REQUIRED'],
  })
  async approve(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, noBody);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new ApproveAdjustmentCommand(call.context, { adjustmentId: idIn(call.context.pathIds, 'adjustmentId') }),
        );
    return answerAdjustment(request, reply, answer);
  }
}
