import { isRefusal } from '@domain';
import { GetPayoutQuery, ListPayoutsQuery } from '@ledger';
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
import { MomentParameters } from '../orders/order.parameters';
import { settlementView } from '../settlements/settlement-answer';
import { parametersCheck } from '../validation/parameters-check';
import { payoutView } from './payout-answer';
import { PAGE_PAYOUTS_PRESET, PayoutsParameters } from './payouts.parameters';

const checkList = parametersCheck(PayoutsParameters);
const checkOne = parametersCheck(MomentParameters);

@ApiTags('settlement')
@Controller('v1/payouts')
export class ReadPayoutsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: "A page of the merchant's payouts and how far each has come, the latest first.",
    parameters: PayoutsParameters,
    answer: 'Payouts',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkList);
    const page = isRefusal(call)
      ? call
      : await this.queries.execute(
          new ListPayoutsQuery({ limit: PAGE_PAYOUTS_PRESET, ...call.asked, merchantId: call.merchantId }),
        );
    return answerViewed(reply, page, ({ items, next }) => ({
      payouts: items.map(payoutView),
      ...(next !== undefined && { next }),
    }));
  }

  @Get(':payoutId')
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'One payout, with the settlement that it pays out.',
    parameters: MomentParameters,
    answer: 'PayoutDetail',
    refusals: ['PAYOUT_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async one(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkOne);
    const viewed = isRefusal(call)
      ? call
      : await this.queries.execute(
          new GetPayoutQuery({ ...call.asked, merchantId: call.merchantId, payoutId: idIn(call.ids, 'payoutId') }),
        );
    return answerViewed(reply, viewed, ({ payout, settlement }) => ({
      ...payoutView(payout),
      settlement: settlementView(settlement),
    }));
  }
}
