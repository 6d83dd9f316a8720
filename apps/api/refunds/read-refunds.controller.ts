import { isRefusal, refuse } from '@domain';
import { GetOrderQuery } from '@ledger';
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
import { MomentParameters } from '../orders/order.parameters';
import { parametersCheck } from '../validation/parameters-check';
import { refundsOf } from './refund-view';

const check = parametersCheck(MomentParameters);

@ApiTags('refunds')
@Controller('v1/orders/:orderId/refunds')
export class ReadRefundsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @Allow('fulfilment', 'finance', 'auditor')
  @DescribeQuestion({
    summary: 'The refunds of an order, in the order of their numbers.',
    parameters: MomentParameters,
    answer: 'Refunds',
    refusals: ['ORDER_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const view = await this.order(request);
    return answerQuestion(reply, view, (order) => ({
      refunds: refundsOf(order),
      ...toldMoment(order.moment),
    }));
  }

  @Get(':refundId')
  @RecordAccess()
  @Allow('fulfilment', 'finance', 'auditor')
  @DescribeQuestion({
    summary: 'One refund of an order.',
    parameters: MomentParameters,
    answer: 'Refund',
    refusals: ['ORDER_NOT_FOUND', 'REFUND_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async one(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const refundId = idIn(request.params, 'refundId');
    return answerQuestion(reply, await this.order(request), (order) => {
      const found = refundsOf(order).find((each) => each.refundId === refundId);
      if (found) return { ...found, ...toldMoment(order.moment) };
      return refuse('REFUND_NOT_FOUND', `The order has no refund ${refundId}.`, { refundId });
    });
  }

  private async order(request: CallRequest) {
    const call = readQuestion(request, check);
    if (isRefusal(call)) return call;
    const { merchantId, ids, asked } = call;
    return this.queries.execute(new GetOrderQuery({ merchantId, orderId: idIn(ids, 'orderId'), ...asked }));
  }
}
