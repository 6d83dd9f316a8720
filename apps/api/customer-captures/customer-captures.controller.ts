import { isRefusal, refuse } from '@domain';
import { GetCustomerCapturesQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, RecordAccess } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import { type CallRequest, callerOf } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { type QuestionCall, readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { CustomerCapturesParameters, PAGE_CUSTOMER_ORDERS_PRESET } from './customer-captures.parameters';
import { customerOrder } from './customer-order-answer';

const check = parametersCheck(CustomerCapturesParameters);

@ApiTags('views')
@Controller('v1/customers/:customerId/captures')
export class CustomerCapturesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @Allow('customer', 'fulfilment', 'finance', 'auditor')
  @DescribeQuestion({
    summary: 'What a customer was charged, owes and gets back, order by order; the newest first.',
    parameters: CustomerCapturesParameters,
    answer: 'CustomerCaptures',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async captures(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const question = isRefusal(call) ? call : questionOf(request, call);
    const page = isRefusal(question) ? question : await this.queries.execute(question);
    return answerViewed(reply, page, ({ items, next }) => ({
      orders: items.map(customerOrder),
      ...(next !== undefined && { next }),
    }));
  }
}

function questionOf(request: CallRequest, { merchantId, ids, asked }: QuestionCall<CustomerCapturesParameters>) {
  const customerId = idIn(ids, 'customerId');
  const own = callerOf(request).customerId;
  if (own !== undefined && own !== customerId) return refuse('FORBIDDEN', 'The key belongs to another customer.');
  const limit = asked.limit ?? PAGE_CUSTOMER_ORDERS_PRESET;
  return new GetCustomerCapturesQuery({ ...asked, merchantId, of: { customerId }, limit });
}
