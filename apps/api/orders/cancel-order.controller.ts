import { isRefusal } from '@domain';
import { CancelOrderCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
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
import { noBody } from '../validation/no-body';

@ApiTags('orders')
@Controller('v1/orders/:orderId/cancel')
export class CancelOrderController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('fulfilment')
  @DescribeCommand({
    summary: 'Cancels an order of which nothing is captured.',
    answer: 'ChangedOrderAnswer',
    refusals: ['ORDER_NOT_FOUND', ...NOT_LIVE, 'CANCEL_AFTER_CAPTURE'],
  })
  async cancel(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, noBody);
    const answer = isRefusal(call) ? call : await this.commands.execute(new CancelOrderCommand(call.context));
    return answerCommand(reply, answer, changed);
  }
}
