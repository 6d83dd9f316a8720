import { isRefusal } from '@domain';
import { GetUpcomingSettlementsQuery, ListUpcomingEntriesQuery } from '@ledger';
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
import { PAGE_MEMBERS_PRESET, UpcomingEntriesParameters, UpcomingParameters } from './settlements.parameters';

const check = parametersCheck(UpcomingParameters);
const checkEntries = parametersCheck(UpcomingEntriesParameters);

@ApiTags('settlement')
@Controller('v1/settlements/upcoming')
export class UpcomingSettlementsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary:
      'What the next settlements hold so far, when they close, and what they would pay; or what it was at a moment.',
    parameters: UpcomingParameters,
    answer: 'UpcomingSettlements',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async upcoming(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const viewed = isRefusal(call)
      ? call
      : await this.queries.execute(new GetUpcomingSettlementsQuery({ ...call.asked, merchantId: call.merchantId }));
    const moment = isRefusal(call) ? '' : momentOf(call.asked);
    return answerViewed(reply, viewed, ({ now, settlements }) => ({
      now,
      settlements: settlements.map((settlement) => ({
        ...settlement,
        entriesAmount: settlement.totalsByKind.reduce((sum, { amount }) => sum + amount, 0n),
        links: { entries: `/v1/settlements/upcoming/entries?currency=${settlement.currency}${moment}` },
      })),
    }));
  }

  @Get('entries')
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'A page of what the next settlement in a currency holds so far, or held at a moment, in its order.',
    parameters: UpcomingEntriesParameters,
    answer: 'SettlementEntries',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async entries(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkEntries);
    const page = isRefusal(call)
      ? call
      : await this.queries.execute(
          new ListUpcomingEntriesQuery({ limit: PAGE_MEMBERS_PRESET, ...call.asked, merchantId: call.merchantId }),
        );
    return answerViewed(reply, page, ({ items, next }) => ({ entries: items, ...(next !== undefined && { next }) }));
  }
}

/** Entries of the same moment. */
function momentOf({ asOf, at }: UpcomingParameters): string {
  if (asOf !== undefined) return `&asOf=${asOf}`;
  return at === undefined ? '' : `&at=${at}`;
}
