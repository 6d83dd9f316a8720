import { isRefusal } from '@domain';
import { ReverseCustomerPaymentCommand } from '@ledger';
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

@ApiTags('customer money')
@Controller('v1/orders/:orderId/payments/:paymentId/reverse')
export class ReverseCustomerPaymentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('finance')
  @DescribeCommand({
    summary: 'Takes a payment back that bounced, was charged back or posted by mistake.',
    body: FailureRequest,
    example: { reason: 'charged back' },
    answer: 'ChangedOrderAnswer',
    refusals: ['ORDER_NOT_FOUND', 'EFFECTIVE_AT_OUT_OF_RANGE', 'PAYMENT_NOT_FOUND', 'PAYMENT_REVERSED'],
  })
  async reverse(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new ReverseCustomerPaymentCommand(call.context, {
            paymentId: idIn(call.context.pathIds, 'paymentId'),
            ...failure(call.body),
          }),
        );
    return answerCommand(reply, answer, changed);
  }
}
