import { isRefusal } from '@domain';
import { FailCaptureCommand } from '@ledger';
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
import { DescribeCommand } from '../docs/describe-command.decorator';
import { bodyCheck } from '../validation/body-check';
import { FailureRequest, failure } from './failure.dto';

const check = bodyCheck(FailureRequest);

@ApiTags('captures')
@Controller('v1/orders/:orderId/captures/:captureId/fail')
export class FailCaptureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('finance')
  @DescribeCommand({
    summary: 'Records that the payment provider took a capture back.',
    body: FailureRequest,
    example: { reason: 'acquirer declined at clearing' },
    answer: 'ChangedOrderAnswer',
    refusals: [
      'ORDER_NOT_FOUND',
      'EFFECTIVE_AT_OUT_OF_RANGE',
      'CAPTURE_NOT_FOUND',
      'CAPTURE_FAILED',
      'CAPTURE_HAS_REFUNDS',
    ],
  })
  async fail(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new FailCaptureCommand(call.context, {
            captureId: idIn(call.context.pathIds, 'captureId'),
            ...failure(call.body),
          }),
        );
    return answerCommand(reply, answer, changed);
  }
}
