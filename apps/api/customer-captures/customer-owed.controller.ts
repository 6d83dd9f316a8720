import { isRefusal, refuse } from '@domain';
import { ListOwedQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, RecordAccess } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import { type CallRequest, callerOf } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { CustomerOwedParameters, PAGE_CUSTOMER_ORDERS_PRESET } from './customer-captures.parameters';

const check = parametersCheck(CustomerOwedParameters);

@ApiTags('views')
@Controller('v1/customers/:customerId/owed')
export class CustomerOwedController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @Allow('customer', 'fulfilment', 'finance', 'auditor')
  @DescribeQuestion({
    summary: 'What a customer owes, order by order, the newest first: now or at a moment, also by effective date.',
    parameters: CustomerOwedParameters,
    answer: 'CustomerOwed',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async owed(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const question = questionOf(request);
    const page = isRefusal(question) ? question : await this.queries.execute(question);
    const day = isRefusal(question) ? undefined : question.asked.effectiveTo;
    return answerViewed(reply, page, ({ items, next }) => ({
      orders: items,
      ...(day !== undefined && { effectiveTo: day }),
      ...(next !== undefined && { next }),
    }));
  }
}

function questionOf(request: CallRequest) {
  const call = readQuestion(request, check);
  if (isRefusal(call)) return call;
  const { merchantId, ids, asked } = call;
  const customerId = idIn(ids, 'customerId');
  const own = callerOf(request).customerId;
  if (own !== undefined && own !== customerId) return refuse('FORBIDDEN', 'The key belongs to another customer.');
  return new ListOwedQuery({ ...asked, merchantId, customerId, limit: asked.limit ?? PAGE_CUSTOMER_ORDERS_PRESET });
}
