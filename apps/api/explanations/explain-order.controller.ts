import { isRefusal } from '@domain';
import { ExplainQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, RecordAccess } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { OrderExplanationParameters } from './explanation.parameters';

const check = parametersCheck(OrderExplanationParameters);

@ApiTags('explanations')
@Controller('v1/orders/:orderId/balances/explanation')
export class ExplainOrderController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @Allow('fulfilment', 'finance', 'auditor')
  @DescribeQuestion({
    summary: 'The events that a figure of the order, or of one of its lines, follows from, each with its share.',
    parameters: OrderExplanationParameters,
    answer: 'Explanation',
    refusals: ['ORDER_NOT_FOUND', 'LINE_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async explain(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const explained = isRefusal(call)
      ? call
      : await this.queries.execute(
          new ExplainQuery('order', {
            ...{ merchantId: call.merchantId, orderId: idIn(call.ids, 'orderId') },
            ...call.asked,
          }),
        );
    return answerViewed(reply, explained, (answer) => answer);
  }
}
