import { isRefusal } from '@domain';
import { RefundOrderCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerCreated } from '../calls/answer-command';
import type { CallRequest } from '../calls/call-request';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { NAMED_LINES } from '../docs/refusal-groups';
import { bodyCheck } from '../validation/body-check';
import { refundAnswer } from './refund-answer';
import { RefundOrderRequest, refund } from './refund-order.dto';

const check = bodyCheck(RefundOrderRequest);

@ApiTags('refunds')
@Controller('v1/orders/:orderId/refunds')
export class RefundOrderController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('fulfilment', 'finance')
  @DescribeCommand({
    summary: 'Gives captured money back: of one capture, or of the oldest first.',
    body: RefundOrderRequest,
    example: { lines: [{ lineId: 1, quantity: 1 }], returnFee: { amount: 500, taxAmount: 100 }, reference: 'return-7' },
    answer: 'RefundAnswer',
    creates: true,
    previewable: true,
    refusals: [
      'ORDER_NOT_FOUND',
      'CURRENCY_MISMATCH',
      'EFFECTIVE_AT_OUT_OF_RANGE',
      'CAPTURE_NOT_FOUND',
      'CAPTURE_FAILED',
      ...NAMED_LINES,
      'REFUND_EXCEEDS_CAPTURED',
      'AMOUNT_TOO_SMALL',
      'AMOUNT_MISMATCH',
      'LINES_LEFT_OPEN',
      'RETURN_FEE_EXCEEDS_REFUND',
      'LIMIT_EXCEEDED',
    ],
  })
  async refund(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check, { previewable: true });
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new RefundOrderCommand(call.context, refund(call.body)));
    return answerCreated(reply, answer, refundAnswer);
  }
}
