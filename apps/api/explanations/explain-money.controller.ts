import { isRefusal, type Refusal } from '@domain';
import { ExplainQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, RecordAccess } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { readSettlementQuestion } from '../settlements/settlement-in-path';
import { parametersCheck } from '../validation/parameters-check';
import {
  AccountExplanationParameters,
  ExplanationParameters,
  QueueExplanationParameters,
  SettlementExplanationParameters,
} from './explanation.parameters';

const checkAccount = parametersCheck(AccountExplanationParameters);
const checkQueue = parametersCheck(QueueExplanationParameters);
const checkSettlement = parametersCheck(SettlementExplanationParameters);
const checkPayout = parametersCheck(ExplanationParameters);

/** Explanations of a merchant's money, each beside the figure that it explains. */
@ApiTags('explanations')
@Controller('v1')
export class ExplainMoneyController {
  constructor(private readonly queries: QueryBus) {}

  @Get('trial-balance/explanation')
  @RecordAccess()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'The events that posted to an account of the books, each with what it debited less what it credited.',
    parameters: AccountExplanationParameters,
    answer: 'Explanation',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  account(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkAccount);
    if (isRefusal(call)) return this.answer(reply, call);
    return this.answer(reply, new ExplainQuery('account', { ...call.asked, merchantId: call.merchantId }));
  }

  @Get('settlement-queue/explanation')
  @RecordAccess()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'The events that what is due follows from, entry by entry, in the order in which settlements take them.',
    parameters: QueueExplanationParameters,
    answer: 'Explanation',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  queue(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkQueue);
    if (isRefusal(call)) return this.answer(reply, call);
    return this.answer(reply, new ExplainQuery('queue', { ...call.asked, merchantId: call.merchantId }));
  }

  @Get('settlements/:currency/:settlementNumber/explanation')
  @RecordAccess()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'The events that a figure of a settlement follows from: its balances, and entry by entry.',
    parameters: SettlementExplanationParameters,
    answer: 'Explanation',
    refusals: ['SETTLEMENT_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  settlement(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const asked = readSettlementQuestion(request, checkSettlement);
    return this.answer(reply, isRefusal(asked) ? asked : new ExplainQuery('settlement', asked));
  }

  @Get('payouts/:payoutId/explanation')
  @RecordAccess()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'The events that a payout follows from, down to the last unit of what it left in the balance.',
    parameters: ExplanationParameters,
    answer: 'Explanation',
    refusals: ['PAYOUT_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  payout(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkPayout);
    if (isRefusal(call)) return this.answer(reply, call);
    const payoutId = idIn(call.ids, 'payoutId');
    return this.answer(reply, new ExplainQuery('payout', { ...call.asked, merchantId: call.merchantId, payoutId }));
  }

  private async answer(reply: FastifyReply, question: ExplainQuery | Refusal) {
    const explained = isRefusal(question) ? question : await this.queries.execute(question);
    return answerViewed(reply, explained, (answer) => answer);
  }
}
