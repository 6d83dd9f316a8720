import { isRefusal, type OrderStatus } from '@domain';
import { ListOrdersQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { invalid } from '../problem/field-error';
import { parametersCheck } from '../validation/parameters-check';
import { instant } from '../wire/instant';
import { ListOrdersParameters, PAGE_ORDERS_PRESET } from './list-orders.parameters';

const check = parametersCheck(ListOrdersParameters);

@ApiTags('orders')
@Controller('v1/orders')
export class ListOrdersController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('fulfilment', 'finance', 'auditor')
  @DescribeQuestion({
    summary: "A page of the merchant's orders, now or at a moment, the newest first unless asked otherwise.",
    parameters: ListOrdersParameters,
    answer: 'OrdersPage',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkTogether);
    const page = isRefusal(call) ? call : await this.queries.execute(questionOf(call.merchantId, call.asked));
    return answerViewed(reply, page, ({ items, next }) => ({ orders: items, ...(next !== undefined && { next }) }));
  }
}

/** References change, and are found among those of now only. */
function checkTogether(parameters: Parameters<typeof check>[0]): ReturnType<typeof check> {
  const asked = check(parameters);
  if (isRefusal(asked) || asked.referencePrefix === undefined) return asked;
  if (asked.asOf === undefined && asked.at === undefined) return asked;
  return invalid([{ parameter: 'referencePrefix', detail: 'is looked for among the orders of now only' }]);
}

function questionOf(merchantId: string, { status, limit, ...asked }: ListOrdersParameters): ListOrdersQuery {
  const { recordedFrom, recordedBefore, expiringBefore } = asked;
  return new ListOrdersQuery({
    ...asked,
    merchantId,
    ...(status !== undefined && { status: status.split(',') as OrderStatus[] }),
    ...(recordedFrom !== undefined && { recordedFrom: instant(recordedFrom) }),
    ...(recordedBefore !== undefined && { recordedBefore: instant(recordedBefore) }),
    ...(expiringBefore !== undefined && { expiringBefore: instant(expiringBefore) }),
    limit: limit ?? PAGE_ORDERS_PRESET,
  });
}
