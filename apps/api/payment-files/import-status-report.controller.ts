import { isRefusal } from '@domain';
import { ImportStatusReportCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowFileOnLedger } from '../access/allow.decorator';
import { type CallRequest, callerOf, fileOf } from '../calls/call-request';
import { sendJson } from '../calls/send-json';
import { DescribeFileImport } from '../docs/describe-file.decorator';
import { sendRefusal } from '../problem/send-problem';

@ApiTags('payouts')
@Controller('v1')
export class ImportStatusReportController {
  constructor(private readonly commands: CommandBus) {}

  @Post('payment-files/status-reports')
  @AllowFileOnLedger('finance')
  @DescribeFileImport({
    summary:
      "The bank's report on a message (ISO 20022 pain.002): confirms and fails payouts; sent again, it changes nothing.",
    types: ['application/xml', 'text/xml', 'application/octet-stream'],
    answer: 'StatusReport',
    refusals: ['BANK_FILE_REFUSED', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async import(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const { keyId: actor } = callerOf(request);
    const answer = await this.commands.execute(
      new ImportStatusReportCommand({ bytes: fileOf(request), actor, correlationId: request.id }),
    );
    if (isRefusal(answer)) return sendRefusal(reply, answer);
    if (answer.position !== undefined) void reply.header('Ledger-Position', answer.position);
    return sendJson(reply, 200, answer);
  }
}
