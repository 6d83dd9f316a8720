import { isRefusal } from '@domain';
import { ListExceptionsQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowByLedger } from '../access/allow.decorator';
import { PAGE_LINES_PRESET } from '../bank-files/bank-files.parameters';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { ExceptionsParameters } from './exceptions.parameters';

const check = parametersCheck(ExceptionsParameters);

@ApiTags('reconciliation')
@Controller('v1/reconciliation/exceptions')
export class ListExceptionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @AllowByLedger('finance', 'auditor')
  @DescribeQuestion({
    summary: 'A page of where the bank and the ledger say different things, the latest first.',
    parameters: ExceptionsParameters,
    answer: 'ExceptionsPage',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const page = isRefusal(call)
      ? call
      : await this.queries.execute(
          new ListExceptionsQuery({
            ...call.asked,
            ...{ merchantId: call.merchantId, limit: call.asked.limit ?? PAGE_LINES_PRESET },
          }),
        );
    return answerViewed(reply, page, ({ items, next }) => ({ exceptions: items, ...(next !== undefined && { next }) }));
  }
}
