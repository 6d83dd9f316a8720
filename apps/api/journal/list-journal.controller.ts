import { isRefusal } from '@domain';
import { ListJournalQuery } from '@ledger';
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
import { JournalParameters, PAGE_JOURNAL_PRESET } from './journal.parameters';

const check = parametersCheck(JournalParameters);

@ApiTags('books')
@Controller('v1/journal')
export class ListJournalController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: "A page of the merchant's journal in a currency, in the order of the log.",
    parameters: JournalParameters,
    answer: 'Journal',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const page = isRefusal(call)
      ? call
      : await this.queries.execute(
          new ListJournalQuery({ limit: PAGE_JOURNAL_PRESET, ...call.asked, merchantId: call.merchantId }),
        );
    return answerViewed(reply, page, ({ items, next }) => ({ entries: items, ...(next !== undefined && { next }) }));
  }
}
