import { isRefusal } from '@domain';
import { GetReceivablesAgeingQuery, ListReceivablesQuery } from '@ledger';
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
import { AgeingParameters, PAGE_RECEIVABLES_PRESET, ReceivablesParameters } from './receivables.parameters';

const checkList = parametersCheck(ReceivablesParameters);
const checkAgeing = parametersCheck(AgeingParameters);

@ApiTags('views')
@Controller('v1/receivables')
export class ReceivablesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: 'A page of the invoices on which customers owe something, now or at a moment, the longest due first.',
    parameters: ReceivablesParameters,
    answer: 'Receivables',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkList);
    const page = isRefusal(call)
      ? call
      : await this.queries.execute(
          new ListReceivablesQuery({
            ...call.asked,
            merchantId: call.merchantId,
            limit: call.asked.limit ?? PAGE_RECEIVABLES_PRESET,
          }),
        );
    return answerViewed(reply, page, ({ items, ...rest }) => ({ receivables: items, ...rest }));
  }

  @Get('ageing')
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary:
      'What customers owe, now or at a moment, by currency and by how long it is overdue; their credit stands beside it, not in it.',
    parameters: AgeingParameters,
    answer: 'ReceivablesAgeing',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async ageing(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, checkAgeing);
    const ageing = isRefusal(call)
      ? call
      : await this.queries.execute(new GetReceivablesAgeingQuery({ ...call.asked, merchantId: call.merchantId }));
    return answerViewed(reply, ageing, (answer) => answer);
  }
}
