import { isRefusal } from '@domain';
import { GetOrderStepsQuery, type PlacedStep } from '@ledger';
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
import { sealedEventData } from '../wire/event-data';
import { OrderHistoryParameters } from './order-history.parameters';

const check = parametersCheck(OrderHistoryParameters);

@ApiTags('orders')
@Controller('v1/orders/:orderId/steps')
export class OrderStepsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary:
      'Each event of the order, oldest first, with what it did to every balance, to the settlement queue and to the books.',
    parameters: OrderHistoryParameters,
    answer: 'OrderSteps',
    refusals: ['ORDER_NOT_FOUND', 'POSITION_UNKNOWN', 'VIEWS_UNAVAILABLE'],
  })
  async steps(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const steps = isRefusal(call)
      ? call
      : await this.queries.execute(
          new GetOrderStepsQuery({ merchantId: call.merchantId, orderId: idIn(call.ids, 'orderId'), ...call.asked }),
        );
    return answerQuestion(reply, steps, (answer) => ({ ...answer, steps: answer.steps.map(shownStep) }));
  }
}

function shownStep({ sequence, record: { envelope, event, hash }, changes, entries, postings }: PlacedStep) {
  return {
    sequence,
    ...envelope,
    data: sealedEventData(event),
    hash: Buffer.from(hash).toString('hex'),
    changes,
    entries: entries.map(({ kind, amount, due }) => ({ kind, amount, due })),
    postings: postings.map(({ side, account, amount }) => ({ side, account, amount })),
  };
}
