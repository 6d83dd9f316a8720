import { isRefusal } from '@domain';
import { FailRefundCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerCommand } from '../calls/answer-command';
import type { CallRequest } from '../calls/call-request';
import { changed } from '../calls/event-answer';
import { idIn } from '../calls/path-ids';
import { readCommand } from '../calls/read-command';
import { FailureRequest, failure } from '../captures/failure.dto';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { bodyCheck } from '../validation/body-check';

const check = bodyCheck(FailureRequest);

@ApiTags('refunds')
@Controller('v1/orders/:orderId/refunds/:refundId/fail')
export class FailRefundController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('finance')
  @DescribeCommand({
    summary: 'Records that the payment provider could not pay a refund.',
    body: FailureRequest,
    example: { reason: 'account closed' },
    answer: 'ChangedOrderAnswer',
    refusals: ['ORDER_NOT_FOUND', 'EFFECTIVE_AT_OUT_OF_RANGE', 'REFUND_NOT_FOUND', 'REFUND_FAILED'],
  })
  async fail(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new FailRefundCommand(call.context, {
            refundId: idIn(call.context.pathIds, 'refundId'),
            ...failure(call.body),
          }),
        );
    return answerCommand(reply, answer, changed);
  }
}
