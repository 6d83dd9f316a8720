import { isRefusal } from '@domain';
import { GetMerchantTermsQuery, ListTermsHistoryQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerQuestion } from '../calls/answer-question';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { AtLeastParameters, MomentParameters } from '../orders/order.parameters';
import { parametersCheck } from '../validation/parameters-check';

const checkNow = parametersCheck(AtLeastParameters);
const checkHistory = parametersCheck(MomentParameters);

@ApiTags('settlement')
@Controller('v1/terms')
export class ReadTermsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'What is agreed with the merchant now, as the log says: its terms, and where its payouts go.',
    parameters: AtLeastParameters,
    answer: 'MerchantTermsNow',
    refusals: ['POSITION_UNKNOWN'],
  })
  async now(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkNow);
    const agreed = isRefusal(call)
      ? call
      : await this.queries.execute(new GetMerchantTermsQuery({ ...call.asked, merchantId: call.merchantId }));
    if (!isRefusal(agreed) && agreed.revision !== undefined) void reply.header('ETag', `"${agreed.revision}"`);
    return answerQuestion(reply, agreed, ({ payoutAccounts, clock, ...rest }) => ({
      ...rest,
      payoutAccounts: Object.entries(payoutAccounts).map(([currency, account]) => ({ currency, account })),
      ...(clock === 'simulated' && { clock }),
    }));
  }

  @Get('history')
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'All terms that were ever agreed with the merchant, oldest first; a capture keeps the latest before it.',
    parameters: MomentParameters,
    answer: 'TermsHistory',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async history(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkHistory);
    const viewed = isRefusal(call)
      ? call
      : await this.queries.execute(new ListTermsHistoryQuery({ ...call.asked, merchantId: call.merchantId }));
    return answerViewed(reply, viewed, (history) => ({
      history: history.map(({ sequence, recordedAt, terms }) => ({ ...terms, recordedAt, recordedSequence: sequence })),
    }));
  }
}
