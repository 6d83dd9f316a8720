import { isRefusal } from '@domain';
import { AuthorizeOrderCommand, type CommandContext } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerCreated } from '../calls/answer-command';
import type { CallRequest } from '../calls/call-request';
import { type CommandCall, readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { bodyCheck } from '../validation/body-check';
import { AuthorizeOrderRequest, authorization } from './authorize-order.dto';
import { AUTHORIZE_ORDER_EXAMPLE } from './authorize-order.example';
import { orderAnswer } from './order-answer';

const check = bodyCheck(AuthorizeOrderRequest);

@ApiTags('orders')
@Controller('v1/orders')
export class AuthorizeOrderController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('fulfilment')
  @DescribeCommand({
    summary: 'Authorizes an order: an amount of money and, mostly, the lines it is for.',
    body: AuthorizeOrderRequest,
    example: AUTHORIZE_ORDER_EXAMPLE,
    answer: 'OrderAnswer',
    creates: true,
    refusals: [
      'ORDER_EXISTS',
      'LINE_MISSTATED',
      'EFFECTIVE_AT_OUT_OF_RANGE',
      'EXPIRY_OUT_OF_RANGE',
      'AMOUNT_MISMATCH',
      'LIMIT_EXCEEDED',
    ],
  })
  async authorize(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new AuthorizeOrderCommand(contextOf(call), authorization(call.body)));
    return answerCreated(reply, answer, orderAnswer);
  }
}

/** An order is addressed by its body, since it has no address before it exists. */
function contextOf({ context, body: { orderId } }: CommandCall<AuthorizeOrderRequest>): CommandContext {
  return { ...context, ...(orderId !== undefined && { orderId }) };
}
