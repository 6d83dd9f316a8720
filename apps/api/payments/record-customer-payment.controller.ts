import { isRefusal } from '@domain';
import { RecordCustomerPaymentCommand } from '@ledger';
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
import { bodyCheck } from '../validation/body-check';
import { CustomerPaymentRequest, payment } from './record-customer-payment.dto';

const check = bodyCheck(CustomerPaymentRequest);

@ApiTags('customer money')
@Controller('v1/orders/:orderId/payments')
export class RecordCustomerPaymentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('finance')
  @DescribeCommand({
    summary: 'Records money that the customer paid, on a capture or on the order.',
    body: CustomerPaymentRequest,
    example: { amount: 12500, reference: 'bank-881' },
    answer: 'PaymentAnswer',
    creates: true,
    refusals: ['ORDER_NOT_FOUND', 'CURRENCY_MISMATCH', 'EFFECTIVE_AT_OUT_OF_RANGE', 'CAPTURE_NOT_FOUND'],
  })
  async record(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new RecordCustomerPaymentCommand(call.context, payment(call.body)));
    return answerCreated(reply, answer, made('payment', 'CustomerPaymentRecorded'));
  }
}
