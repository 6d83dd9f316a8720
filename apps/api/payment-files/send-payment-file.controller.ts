import { isRefusal, type Refusal } from '@domain';
import { PAYMENTS_MAX, type PaymentFileReport, SendPaymentFileCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowByLedgerForAll } from '../access/allow.decorator';
import { type CallRequest, callerOf } from '../calls/call-request';
import { readLedgerCommand } from '../calls/read-ledger-call';
import { sendJson } from '../calls/send-json';
import { DescribeLedgerCommand } from '../docs/describe-ledger-command.decorator';
import { sendRefusal } from '../problem/send-problem';
import { bodyCheck } from '../validation/body-check';
import { PaymentFileRequest } from './payment-file.dto';

const check = bodyCheck(PaymentFileRequest);

@ApiTags('payouts')
@Controller('v1/payment-files')
export class SendPaymentFileController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @AllowByLedgerForAll('finance')
  @DescribeLedgerCommand({
    summary: 'Sends, in one message to the bank, the payouts that are due in a currency; sent again, it finishes.',
    body: PaymentFileRequest,
    example: { messageId: 'M-20260301-1', currency: 'EUR', limit: 500 },
    answer: 'PaymentFile',
    refusals: ['IDEMPOTENCY_KEY_REUSED', 'PAYING_ACCOUNT_MISSING', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async send(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readLedgerCommand(request, check);
    if (isRefusal(call)) return sendRefusal(reply, call);
    const { merchantId, keyId } = callerOf(request);
    const { limit = PAYMENTS_MAX, ...asked } = call.body;
    const report: PaymentFileReport | Refusal = await this.commands.execute(
      new SendPaymentFileCommand(
        {
          ...asked,
          ...(merchantId !== null && { merchantId }),
          ...{ limit, actor: keyId, correlationId: request.id },
        },
        call.idempotencyKey,
      ),
    );
    if (isRefusal(report)) return sendRefusal(reply, report);
    if (report.position !== undefined) void reply.header('Ledger-Position', report.position);
    return sendJson(reply, 200, report);
  }
}
