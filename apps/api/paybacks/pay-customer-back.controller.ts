import { isRefusal } from '@domain';
import { PayCustomerBackCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerCreated } from '../calls/answer-command';
import type { CallRequest } from '../calls/call-request';
import { made } from '../calls/event-answer';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { movedMoney } from '../payments/moved-money.dto';
import { bodyCheck } from '../validation/body-check';
import { PaybackRequest } from './pay-customer-back.dto';

const check = bodyCheck(PaybackRequest);

@ApiTags('customer money')
@Controller('v1/orders/:orderId/paybacks')
export class PayCustomerBackController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('finance')
  @DescribeCommand({
    summary: 'Records that credit of the customer was paid back.',
    body: PaybackRequest,
    example: { amount: 2500, reference: 'bank-902' },
    answer: 'PaybackAnswer',
    creates: true,
    refusals: ['ORDER_NOT_FOUND', 'CURRENCY_MISMATCH', 'EFFECTIVE_AT_OUT_OF_RANGE', 'EXCEEDS_CREDIT'],
  })
  async pay(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new PayCustomerBackCommand(call.context, movedMoney(call.body)));
    return answerCreated(reply, answer, made('payback', 'CustomerPaidBack'));
  }
}
