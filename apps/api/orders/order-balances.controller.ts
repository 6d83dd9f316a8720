import { isRefusal } from '@domain';
import { GetOrderBalancesQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { EffectiveParameters } from './order.parameters';

const check = parametersCheck(EffectiveParameters);

@ApiTags('views')
@Controller('v1/orders/:orderId/balances')
export class OrderBalancesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('fulfilment', 'finance', 'auditor')
  @DescribeQuestion({
    summary:
      'Every figure of the order and of its lines, now, as of a sequence or at an instant, also by effective date.',
    parameters: EffectiveParameters,
    answer: 'OrderBalances',
    refusals: ['ORDER_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async balances(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const balances = isRefusal(call)
      ? call
      : await this.queries.execute(
          new GetOrderBalancesQuery({ merchantId: call.merchantId, orderId: idIn(call.ids, 'orderId'), ...call.asked }),
        );
    const day = isRefusal(call) ? undefined : call.asked.effectiveTo;
    return answerViewed(reply, balances, (answer) => ({ ...answer, ...(day !== undefined && { effectiveTo: day }) }));
  }
}
