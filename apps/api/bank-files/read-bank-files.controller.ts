import { isRefusal } from '@domain';
import { GetBankFileQuery, ListBankFilesQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowByLedger, RecordAccess } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { BankFilesParameters, PAGE_LINES_PRESET } from './bank-files.parameters';

const check = parametersCheck(BankFilesParameters);

@ApiTags('reconciliation')
@Controller('v1/bank-files')
export class ReadBankFilesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @AllowByLedger('finance', 'auditor')
  @DescribeQuestion({
    summary: 'A page of the files that were imported for a merchant, the latest first.',
    parameters: BankFilesParameters,
    answer: 'BankFilesPage',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const question = questionOf(request);
    const page = isRefusal(question) ? question : await this.queries.execute(new ListBankFilesQuery(question));
    return answerViewed(reply, page, ({ items, next }) => ({ bankFiles: items, ...(next !== undefined && { next }) }));
  }

  @Get(':fileId')
  @RecordAccess()
  @AllowByLedger('finance', 'auditor')
  @DescribeQuestion({
    summary: 'One file, and a page of what its lines became.',
    parameters: BankFilesParameters,
    answer: 'BankFile',
    refusals: ['BANK_FILE_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async read(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const question = questionOf(request);
    const answer = isRefusal(question)
      ? question
      : await this.queries.execute(new GetBankFileQuery({ ...question, fileId: idIn(question.ids, 'fileId') }));
    return answerViewed(reply, answer, ({ file, transactions: { items, next } }) => ({
      bankFile: file,
      transactions: items,
      ...(next !== undefined && { next }),
    }));
  }
}

function questionOf(request: CallRequest) {
  const call = readQuestion(request, check);
  if (isRefusal(call)) return call;
  const { merchantId, ids, asked } = call;
  return { ...asked, merchantId, ids, limit: asked.limit ?? PAGE_LINES_PRESET };
}
