import { isRefusal } from '@domain';
import { AddShippingInfoCommand } from '@ledger';
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
import { bodyCheck } from '../validation/body-check';
import { AddShippingInfoRequest } from './shipping-info.dto';

const check = bodyCheck(AddShippingInfoRequest);

@ApiTags('orders')
@Controller('v1/orders/:orderId/shipping-info')
export class AddShippingInfoController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('fulfilment')
  @DescribeCommand({
    summary: 'Adds parcels to the order, or to one of its captures.',
    body: AddShippingInfoRequest,
    example: { shippingInfo: [{ carrier: 'PostNord', trackingNumber: 'JJ123456789SE' }] },
    answer: 'ChangedOrderAnswer',
    refusals: ['ORDER_NOT_FOUND', 'CAPTURE_NOT_FOUND', 'LIMIT_EXCEEDED'],
  })
  async add(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new AddShippingInfoCommand(call.context, call.body));
    return answerCommand(reply, answer, changed);
  }
}
