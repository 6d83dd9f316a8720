import { isRefusal } from '@domain';
import { GetDailyFiguresQuery } from '@ledger';
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
import { DailyFiguresParameters, PAGE_DAYS_PRESET } from './daily-figures.parameters';

const check = parametersCheck(DailyFiguresParameters);

@ApiTags('views')
@Controller('v1/daily-figures')
export class DailyFiguresController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'What was recorded day by day up to now or to a moment, in numbers and amounts, the oldest day first.',
    parameters: DailyFiguresParameters,
    answer: 'DailyFigures',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async days(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const page = isRefusal(call)
      ? call
      : await this.queries.execute(
          new GetDailyFiguresQuery({
            ...call.asked,
            merchantId: call.merchantId,
            limit: call.asked.limit ?? PAGE_DAYS_PRESET,
          }),
        );
    return answerViewed(reply, page, ({ items, next }) => ({ days: items, ...(next !== undefined && { next }) }));
  }
}
