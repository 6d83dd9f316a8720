import { isRefusal } from '@domain';
import { ExtendAuthorizationCommand } from '@ledger';
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
import { bodyCheck } from '../validation/body-check';
import { ExtendAuthorizationRequest, extension } from './extend-authorization.dto';

const check = bodyCheck(ExtendAuthorizationRequest);

@ApiTags('orders')
@Controller('v1/orders/:orderId/extend')
export class ExtendAuthorizationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('fulfilment')
  @DescribeCommand({
    summary: 'Moves the expiry to a later moment, or to a number of days from now.',
    body: ExtendAuthorizationRequest,
    example: { days: 28 },
    answer: 'ChangedOrderAnswer',
    refusals: ['ORDER_NOT_FOUND', ...NOT_LIVE, 'EXPIRY_OUT_OF_RANGE', 'LIMIT_EXCEEDED'],
  })
  async extend(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new ExtendAuthorizationCommand(call.context, extension(call.body)));
    return answerCommand(reply, answer, changed);
  }
}
