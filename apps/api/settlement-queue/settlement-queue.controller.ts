import { isRefusal } from '@domain';
import { GetSettlementQueueQuery, GetSettlementTotalsQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { PAGE_ENTRIES_PRESET, SettlementQueueParameters } from './settlement-queue.parameters';

const check = parametersCheck(SettlementQueueParameters);

@ApiTags('views')
@Controller('v1/settlement-queue')
export class SettlementQueueController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'A page of what waits to be paid out, in the order in which a settlement takes it.',
    parameters: SettlementQueueParameters,
    answer: 'SettlementQueue',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async entries(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const question = questionOf(request);
    const page = isRefusal(question) ? question : await this.queries.execute(new GetSettlementQueueQuery(question));
    return answerViewed(reply, page, ({ items, next }) => ({ entries: items, ...(next !== undefined && { next }) }));
  }

  @Get('totals')
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'What waits to be paid out, summed by currency, due date and kind.',
    parameters: SettlementQueueParameters,
    answer: 'SettlementTotals',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async totals(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const question = questionOf(request);
    const page = isRefusal(question) ? question : await this.queries.execute(new GetSettlementTotalsQuery(question));
    return answerViewed(reply, page, ({ items, next }) => ({ totals: items, ...(next !== undefined && { next }) }));
  }
}

function questionOf(request: CallRequest) {
  const call = readQuestion(request, check);
  if (isRefusal(call)) return call;
  return { ...call.asked, merchantId: call.merchantId, limit: call.asked.limit ?? PAGE_ENTRIES_PRESET };
}
