import { isRefusal } from '@domain';
import { UpdateOrderCommand } from '@ledger';
import { Controller, Patch, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerCommand } from '../calls/answer-command';
import type { CallRequest } from '../calls/call-request';
import { changed } from '../calls/event-answer';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { NOT_LIVE } from '../docs/refusal-groups';
import { bodyCheck } from '../validation/body-check';
import { UpdateOrderRequest, update } from './update-order.dto';

const check = bodyCheck(UpdateOrderRequest);

@ApiTags('orders')
@Controller('v1/orders/:orderId')
export class UpdateOrderController {
  constructor(private readonly commands: CommandBus) {}

  @Patch()
  @Allow('fulfilment')
  @DescribeCommand({
    summary: 'Gives the order a new total, and new lines for what is not captured.',
    body: UpdateOrderRequest,
    example: {
      orderAmount: 15000,
      lines: [{ lineId: 1 }, { name: 'Lamp', quantity: 1, unitPrice: 5000, totalAmount: 5000 }],
    },
    answer: 'ChangedOrderAnswer',
    previewable: true,
    refusals: [
      'ORDER_NOT_FOUND',
      'LINE_MISSTATED',
      ...NOT_LIVE,
      'ORDER_FULLY_CAPTURED',
      'LINES_REQUIRED',
      'LINE_NOT_FOUND',
      'LINE_AMBIGUOUS',
      'AMOUNT_BELOW_CAPTURED',
      'AUTHORIZATION_EXCEEDED',
      'AMOUNT_MISMATCH',
      'LIMIT_EXCEEDED',
    ],
  })
  async update(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check, { previewable: true });
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new UpdateOrderCommand(call.context, update(call.body)));
    return answerCommand(reply, answer, changed);
  }
}
