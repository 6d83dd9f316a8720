import { isRefusal } from '@domain';
import { GetSettlementStatementQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, RecordAccess } from '../access/allow.decorator';
import type { CallRequest } from '../calls/call-request';
import { DescribeExport } from '../docs/describe-export.decorator';
import { chosenFormat } from '../exports/chosen-format';
import { Exports } from '../exports/exports';
import { sendRefusal } from '../problem/send-problem';
import { readSettlementQuestion } from '../settlements/settlement-in-path';
import { parametersCheck } from '../validation/parameters-check';
import { STATEMENT_FORMATS, StatementParameters } from './statement.parameters';
import { statementFile } from './statement-file';

const check = parametersCheck(StatementParameters);

@ApiTags('settlement')
@Controller('v1/settlements/:currency/:settlementNumber/statement')
export class StatementController {
  constructor(
    private readonly queries: QueryBus,
    private readonly exports: Exports,
  ) {}

  @Get()
  @RecordAccess()
  @Allow('finance', 'auditor')
  @DescribeExport({
    summary: 'Every entry of a closed settlement, as JSON or PDF with its totals, as CSV or Parquet.',
    parameters: StatementParameters,
    formats: STATEMENT_FORMATS,
    answer: 'SettlementStatement',
    refusals: ['SETTLEMENT_NOT_FOUND', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async statement(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const asked = readSettlementQuestion(request, check);
    if (isRefusal(asked)) return sendRefusal(reply, asked);
    const { format, ...question } = asked;
    const viewed = await this.queries.execute(new GetSettlementStatementQuery(question));
    if (isRefusal(viewed)) return sendRefusal(reply, viewed);
    const chosen = chosenFormat(STATEMENT_FORMATS, format, request.headers.accept);
    return this.exports.send(request, reply, statementFile(viewed, chosen));
  }
}
