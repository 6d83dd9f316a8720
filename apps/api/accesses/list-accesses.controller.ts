import { isRefusal } from '@domain';
import { ListAccessesQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAcrossMerchants, RecordAccess } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import { type CallRequest, callerOf } from '../calls/call-request';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { AccessesParameters, PAGE_ACCESSES_PRESET } from './accesses.parameters';

const check = parametersCheck(AccessesParameters);

@ApiTags('personal data')
@Controller('v1/accesses')
export class ListAccessesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @AllowAcrossMerchants('auditor')
  @DescribeQuestion({
    summary:
      'Who looked at personal data, histories and books, the latest first; a whole-ledger key that names no merchant sees all.',
    parameters: AccessesParameters,
    answer: 'AccessesPage',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const asked = check(request.query);
    const page = isRefusal(asked) ? asked : await this.queries.execute(questionOf(request, asked));
    return answerViewed(reply, page, ({ items, next }) => ({ accesses: items, ...(next !== undefined && { next }) }));
  }
}

function questionOf(request: CallRequest, asked: AccessesParameters): ListAccessesQuery {
  const { merchantId } = callerOf(request);
  const limit = asked.limit ?? PAGE_ACCESSES_PRESET;
  return new ListAccessesQuery({ ...asked, limit, ...(merchantId !== null && { merchantId }) });
}
