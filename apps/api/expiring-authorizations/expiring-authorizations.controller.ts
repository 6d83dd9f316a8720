import { isRefusal } from '@domain';
import { GetExpiryTotalsQuery, ListExpiringAuthorizationsQuery } from '@ledger';
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
import {
  EXPIRING_DAYS_PRESET,
  ExpiringAuthorizationsParameters,
  ExpiryTotalsParameters,
  PAGE_EXPIRING_PRESET,
} from './expiring-authorizations.parameters';

const checkList = parametersCheck(ExpiringAuthorizationsParameters);
const checkTotals = parametersCheck(ExpiryTotalsParameters);

@ApiTags('views')
@Controller('v1/expiring-authorizations')
export class ExpiringAuthorizationsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary:
      'A page of the orders that end soon with something uncaptured, the first to end first; or that did so at a moment.',
    parameters: ExpiringAuthorizationsParameters,
    answer: 'ExpiringAuthorizations',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkList);
    const page = isRefusal(call)
      ? call
      : await this.queries.execute(
          new ListExpiringAuthorizationsQuery({
            ...call.asked,
            merchantId: call.merchantId,
            days: call.asked.days ?? EXPIRING_DAYS_PRESET,
            limit: call.asked.limit ?? PAGE_EXPIRING_PRESET,
          }),
        );
    return answerViewed(reply, page, ({ items, ...rest }) => ({ orders: items, ...rest }));
  }

  @Get('totals')
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary:
      'What is lost soon unless it is captured or extended, summed by currency and by the day in UTC on which it ends; or what was at a moment.',
    parameters: ExpiryTotalsParameters,
    answer: 'ExpiryTotals',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async totals(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkTotals);
    const totals = isRefusal(call)
      ? call
      : await this.queries.execute(
          new GetExpiryTotalsQuery({
            ...call.asked,
            merchantId: call.merchantId,
            days: call.asked.days ?? EXPIRING_DAYS_PRESET,
          }),
        );
    return answerViewed(reply, totals, (answer) => answer);
  }
}
