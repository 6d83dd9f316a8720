import { isRefusal } from '@domain';
import { GetSettlementQuery, ListSettlementEntriesQuery, ListSettlementsQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { MomentParameters } from '../orders/order.parameters';
import { payoutView } from '../payouts/payout-answer';
import { parametersCheck } from '../validation/parameters-check';
import { settlementView } from './settlement-answer';
import { readSettlementQuestion } from './settlement-in-path';
import {
  PAGE_MEMBERS_PRESET,
  PAGE_SETTLEMENTS_PRESET,
  SettlementEntriesParameters,
  SettlementsParameters,
} from './settlements.parameters';

const checkList = parametersCheck(SettlementsParameters);
const checkOne = parametersCheck(MomentParameters);
const checkEntries = parametersCheck(SettlementEntriesParameters);

@ApiTags('settlement')
@Controller('v1/settlements')
export class ReadSettlementsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: "A page of the merchant's closed settlements, the latest cut-off first.",
    parameters: SettlementsParameters,
    answer: 'Settlements',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkList);
    const page = isRefusal(call)
      ? call
      : await this.queries.execute(
          new ListSettlementsQuery({ limit: PAGE_SETTLEMENTS_PRESET, ...call.asked, merchantId: call.merchantId }),
        );
    return answerViewed(reply, page, ({ items, next }) => ({
      settlements: items.map(settlementView),
      ...(next !== undefined && { next }),
    }));
  }

  @Get(':currency/:settlementNumber')
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'One closed settlement: its figures, its totals by kind, and how far its payout has come.',
    parameters: MomentParameters,
    answer: 'SettlementDetail',
    refusals: ['SETTLEMENT_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async one(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const asked = readSettlementQuestion(request, checkOne);
    const viewed = isRefusal(asked) ? asked : await this.queries.execute(new GetSettlementQuery(asked));
    return answerViewed(reply, viewed, ({ settlement, payout }) => ({
      ...settlementView(settlement),
      ...(payout && { payout: payoutView(payout) }),
    }));
  }

  @Get(':currency/:settlementNumber/entries')
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: "A page of a closed settlement's entries, in its order; what came late is marked.",
    parameters: SettlementEntriesParameters,
    answer: 'SettlementEntries',
    refusals: ['SETTLEMENT_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async entries(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const asked = readSettlementQuestion(request, checkEntries);
    const page = isRefusal(asked)
      ? asked
      : await this.queries.execute(new ListSettlementEntriesQuery({ limit: PAGE_MEMBERS_PRESET, ...asked }));
    return answerViewed(reply, page, ({ items, next }) => ({ entries: items, ...(next !== undefined && { next }) }));
  }
}
