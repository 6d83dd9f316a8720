import { isRefusal } from '@domain';
import { CaptureOrderCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerCreated } from '../calls/answer-command';
import type { CallRequest } from '../calls/call-request';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { NAMED_LINES, NOT_LIVE } from '../docs/refusal-groups';
import { bodyCheck } from '../validation/body-check';
import { captureAnswer } from './capture-answer';
import { CaptureOrderRequest, capture } from './capture-order.dto';

const check = bodyCheck(CaptureOrderRequest);

@ApiTags('captures')
@Controller('v1/orders/:orderId/captures')
export class CaptureOrderController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('fulfilment')
  @DescribeCommand({
    summary: 'Captures all that remains, some lines, or an amount.',
    body: CaptureOrderRequest,
    example: { lines: [{ lineId: 1, quantity: 1 }], shareDiscounts: true, reference: 'parcel-1' },
    answer: 'CaptureAnswer',
    creates: true,
    previewable: true,
    refusals: [
      'ORDER_NOT_FOUND',
      'CURRENCY_MISMATCH',
      'EFFECTIVE_AT_OUT_OF_RANGE',
      ...NOT_LIVE,
      'ORDER_FULLY_CAPTURED',
      ...NAMED_LINES,
      'CAPTURE_EXCEEDS_REMAINING',
      'AMOUNT_TOO_SMALL',
      'AMOUNT_MISMATCH',
      'LINES_LEFT_OPEN',
      'LIMIT_EXCEEDED',
    ],
  })
  async capture(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check, { previewable: true });
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new CaptureOrderCommand(call.context, capture(call.body)));
    return answerCreated(reply, answer, captureAnswer);
  }
}
