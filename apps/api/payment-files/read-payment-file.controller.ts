import { isRefusal } from '@domain';
import { GetPaymentFileQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowOnLedger, RecordAccess } from '../access/allow.decorator';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readLedgerQuestion } from '../calls/read-ledger-call';
import { DescribeFile } from '../docs/describe-file.decorator';
import { AtLeastParameters } from '../orders/order.parameters';
import { sendRefusal } from '../problem/send-problem';
import { parametersCheck } from '../validation/parameters-check';

const check = parametersCheck(AtLeastParameters);

@ApiTags('payouts')
@Controller('v1/payment-files/:messageId')
export class ReadPaymentFileController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @AllowOnLedger('finance', 'auditor')
  @DescribeFile({
    summary:
      'The message to the bank as ISO 20022 pain.001, from what was recorded: the same whenever it is asked for.',
    parameters: AtLeastParameters,
    type: 'application/xml',
    refusals: [
      'PAYMENT_FILE_NOT_FOUND',
      'PAYING_ACCOUNT_MISSING',
      'POSITION_UNKNOWN',
      'CATCHING_UP',
      'VIEWS_UNAVAILABLE',
    ],
  })
  async read(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readLedgerQuestion(request, check);
    const file = isRefusal(call)
      ? call
      : await this.queries.execute(new GetPaymentFileQuery({ messageId: idIn(call.ids, 'messageId'), ...call.asked }));
    if (isRefusal(file)) return sendRefusal(reply, file);
    return reply.code(200).header('Content-Type', 'application/xml; charset=utf-8').send(file.xml);
  }
}
