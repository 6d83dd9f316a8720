import { isRefusal } from '@domain';
import { RejectAdjustmentCommand } from '@ledger';
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
import { RejectAdjustmentRequest } from './adjustment.dto';
import { answerAdjustment } from './adjustment-answer';

const check = bodyCheck(RejectAdjustmentRequest);

@ApiTags('settlement')
@Controller('v1/adjustments/:adjustmentId/reject')
export class RejectAdjustmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @AllowByLedger('finance')
  @DescribeCommand({
    summary: 'Rejects a proposed adjustment; also its proposer may, to withdraw it.',
    body: RejectAdjustmentRequest,
    example: { reason: 'already part of the fee' },
    answer: 'AdjustmentAnswer',
    refusals: ['ADJUSTMENT_NOT_FOUND', 'ADJUSTMENT_DECIDED'],
  })
  async reject(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new RejectAdjustmentCommand(call.context, {
            adjustmentId: idIn(call.context.pathIds, 'adjustmentId'),
            ...call.body,
          }),
        );
    return answerAdjustment(request, reply, answer);
  }
}
