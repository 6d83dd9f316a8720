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
import { capturesOf } from './capture-view';

const check = parametersCheck(MomentParameters);

@ApiTags('captures')
@Controller('v1/orders/:orderId/captures')
export class ReadCapturesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @Allow('fulfilment', 'finance', 'auditor')
  @DescribeQuestion({
    summary: 'The captures of an order, in the order of their numbers.',
    parameters: MomentParameters,
    answer: 'Captures',
    refusals: ['ORDER_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const view = await this.order(request);
    return answerQuestion(reply, view, (order) => ({
      captures: capturesOf(order),
      ...toldMoment(order.moment),
    }));
  }

  @Get(':captureId')
  @RecordAccess()
  @Allow('fulfilment', 'finance', 'auditor')
  @DescribeQuestion({
    summary: 'One capture of an order.',
    parameters: MomentParameters,
    answer: 'Capture',
    refusals: ['ORDER_NOT_FOUND', 'CAPTURE_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async one(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const captureId = idIn(request.params, 'captureId');
    return answerQuestion(reply, await this.order(request), (order) => {
      const found = capturesOf(order).find((each) => each.captureId === captureId);
      if (found) return { ...found, ...toldMoment(order.moment) };
      return refuse('CAPTURE_NOT_FOUND', `The order has no capture ${captureId}.`, { captureId });
    });
  }

  private async order(request: CallRequest) {
    const call = readQuestion(request, check);
    if (isRefusal(call)) return call;
    const { merchantId, ids, asked } = call;
    return this.queries.execute(new GetOrderQuery({ merchantId, orderId: idIn(ids, 'orderId'), ...asked }));
  }
}
