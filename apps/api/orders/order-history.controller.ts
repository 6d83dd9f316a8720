import { isRefusal } from '@domain';
import { GetOrderHistoryQuery, type HistoryEvent } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, RecordAccess } from '../access/allow.decorator';
import { answerQuestion } from '../calls/answer-question';
import { toldMoment } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { eventData } from '../wire/event-data';
import { OrderHistoryParameters } from './order-history.parameters';

const check = parametersCheck(OrderHistoryParameters);

@ApiTags('orders')
@Controller('v1/orders/:orderId/history')
export class OrderHistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @Allow('fulfilment', 'finance', 'auditor')
  @DescribeQuestion({
    summary: 'Everything that happened to the order, oldest first, with its place in the hash chain.',
    parameters: OrderHistoryParameters,
    answer: 'OrderHistory',
    refusals: ['ORDER_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async history(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const history = isRefusal(call)
      ? call
      : await this.queries.execute(
          new GetOrderHistoryQuery({ merchantId: call.merchantId, orderId: idIn(call.ids, 'orderId'), ...call.asked }),
        );
    return answerQuestion(reply, history, ({ events, nextRevision, moment }) => ({
      events: events.map(historyEvent),
      ...(nextRevision !== undefined && { nextRevision }),
      ...toldMoment(moment),
    }));
  }
}

function historyEvent({ envelope, event, hash, position }: HistoryEvent) {
  return { ...envelope, data: eventData(event), hash, position };
}
