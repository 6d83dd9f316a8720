import { isRefusal } from '@domain';
import { ExportJournalQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { csvChunks, parquetChunks, withClock } from '@table-files';
import type { FastifyReply } from 'fastify';
import { Allow, RecordAccess } from '../access/allow.decorator';
import type { CallRequest } from '../calls/call-request';
import { readQuestion } from '../calls/read-question';
import { DescribeExport } from '../docs/describe-export.decorator';
import { chosenFormat } from '../exports/chosen-format';
import { Exports } from '../exports/exports';
import { sendRefusal } from '../problem/send-problem';
import { parametersCheck } from '../validation/parameters-check';
import { JOURNAL_FORMATS, JournalExportParameters } from './journal-export.parameters';
import { postingColumns, postingRows } from './posting-rows';

const check = parametersCheck(JournalExportParameters);

@ApiTags('books')
@Controller('v1/journal/export')
export class JournalExportController {
  constructor(
    private readonly queries: QueryBus,
    private readonly exports: Exports,
  ) {}

  @Get()
  @RecordAccess()
  @Allow('finance', 'auditor')
  @DescribeExport({
    summary: 'The general ledger: a row for each posting of the whole journal in one currency.',
    parameters: JournalExportParameters,
    formats: JOURNAL_FORMATS,
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async journal(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    if (isRefusal(call)) return sendRefusal(reply, call);
    const { merchantId } = call;
    const { format, ...asked } = call.asked;
    const viewed = await this.queries.execute(new ExportJournalQuery({ ...asked, merchantId }));
    if (isRefusal(viewed)) return sendRefusal(reply, viewed);
    const { answer, sequence, clock } = viewed;
    const { currency } = asked;
    const chosen = chosenFormat(JOURNAL_FORMATS, format, request.headers.accept);
    const sheet = { columns: withClock(postingColumns(currency), clock), currency };
    const rows = postingRows(answer);
    return this.exports.send(request, reply, {
      contentType: JOURNAL_FORMATS[chosen],
      fileName: `journal-${merchantId}-${currency}-${sequence}.${chosen}`,
      chunks: chosen === 'csv' ? csvChunks(sheet, rows) : parquetChunks(sheet, sequence, rows),
    });
  }
}
