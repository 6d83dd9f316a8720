import { isRefusal, refuse } from '@domain';
import { ExplainQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, RecordAccess } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import { type CallRequest, callerOf } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { type QuestionCall, readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { CustomerExplanationParameters } from './explanation.parameters';

const check = parametersCheck(CustomerExplanationParameters);

@ApiTags('explanations')
@Controller('v1/customers/:customerId/captures/explanation')
export class ExplainCustomerController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @Allow('customer', 'fulfilment', 'finance', 'auditor')
  @DescribeQuestion({
    summary:
      'The events that what a customer owes, has in credit or has prepaid follows from, over all of their orders.',
    parameters: CustomerExplanationParameters,
    answer: 'Explanation',
    refusals: ['LIMIT_EXCEEDED', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async explain(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const question = isRefusal(call) ? call : questionOf(request, call);
    const explained = isRefusal(question) ? question : await this.queries.execute(question);
    return answerViewed(reply, explained, (answer) => answer);
  }
}

function questionOf(request: CallRequest, { merchantId, ids, asked }: QuestionCall<CustomerExplanationParameters>) {
  const customerId = idIn(ids, 'customerId');
  const own = callerOf(request).customerId;
  if (own !== undefined && own !== customerId) return refuse('FORBIDDEN', 'The key belongs to another customer.');
  return new ExplainQuery('customer', { ...asked, merchantId, customerId });
}
