import { Readable } from 'node:stream';
import { isRefusal, refuse } from '@domain';
import { GetErasureQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, RecordAccess } from '../access/allow.decorator';
import { type CallRequest, callerOf } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { type QuestionCall, readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { AtLeastParameters } from '../orders/order.parameters';
import { sendRefusal } from '../problem/send-problem';
import { parametersCheck } from '../validation/parameters-check';
import { customerFile } from './customer-file';

const check = parametersCheck(AtLeastParameters);

@ApiTags('personal data')
@Controller('v1/customers/:customerId/personal-data')
export class CustomerFileController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @Allow('customer', 'finance')
  @DescribeQuestion({
    summary: 'Everything that is kept about a customer, as a file: each event of each of their orders.',
    parameters: AtLeastParameters,
    answer: 'CustomerFile',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async file(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const file = isRefusal(call) ? call : await this.fileOf(request, call);
    if (isRefusal(file)) return sendRefusal(reply, file);
    return reply
      .code(200)
      .header('Content-Type', 'application/json; charset=utf-8')
      .header('Content-Disposition', 'attachment; filename="customer.json"')
      .header('Cache-Control', 'no-store')
      .send(Readable.from(file));
  }

  private async fileOf(request: CallRequest, { merchantId, ids, asked }: QuestionCall<AtLeastParameters>) {
    const customerId = idIn(ids, 'customerId');
    const own = callerOf(request).customerId;
    if (own !== undefined && own !== customerId) return refuse('FORBIDDEN', 'The key belongs to another customer.');
    const erasure = await this.queries.execute(new GetErasureQuery(merchantId, customerId));
    return customerFile(this.queries, { merchantId, customerId, ...asked }, erasure);
  }
}
