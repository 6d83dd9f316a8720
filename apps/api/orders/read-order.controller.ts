import { isRefusal } from '@domain';
import { GetOrderQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, RecordAccess } from '../access/allow.decorator';
import { answerQuestion } from '../calls/answer-question';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { MomentParameters } from './order.parameters';
import { orderView } from './order-view-answer';

const check = parametersCheck(MomentParameters);

@ApiTags('orders')
@Controller('v1/orders/:orderId')
export class ReadOrderController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @Allow('fulfilment', 'finance', 'auditor')
  @DescribeQuestion({
    summary: 'The order as it stands in the log, or stood at a moment, with its lines, captures and refunds.',
    parameters: MomentParameters,
    answer: 'Order',
    refusals: ['ORDER_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async read(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const view = isRefusal(call)
      ? call
      : await this.queries.execute(
          new GetOrderQuery({ merchantId: call.merchantId, orderId: idIn(call.ids, 'orderId'), ...call.asked }),
        );
    if (!isRefusal(view)) void reply.header('ETag', `"${view.revision}"`);
    return answerQuestion(reply, view, orderView);
  }
}
