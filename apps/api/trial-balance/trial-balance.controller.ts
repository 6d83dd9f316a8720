import { isRefusal } from '@domain';
import { GetTrialBalanceQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, RecordAccess } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { TrialBalanceParameters } from './trial-balance.parameters';

const check = parametersCheck(TrialBalanceParameters);

@ApiTags('books')
@Controller('v1/trial-balance')
export class TrialBalanceController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary:
      "Every account of the merchant's books in a currency: now, as of a sequence, or at an instant; also by effective date.",
    parameters: TrialBalanceParameters,
    answer: 'TrialBalance',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async read(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    if (isRefusal(call)) return answerViewed(reply, call, () => ({}));
    const { currency, effectiveTo } = call.asked;
    const viewed = await this.queries.execute(new GetTrialBalanceQuery({ ...call.asked, merchantId: call.merchantId }));
    const told = { currency, ...(effectiveTo !== undefined && { effectiveTo }) };
    return answerViewed(reply, viewed, (balance) => ({ ...told, ...balance }));
  }
}
