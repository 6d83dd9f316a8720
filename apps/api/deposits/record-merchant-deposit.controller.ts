import { isRefusal } from '@domain';
import { RecordMerchantDepositCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowByLedger } from '../access/allow.decorator';
import { answerMerchantCommand } from '../calls/answer-merchant-command';
import type { CallRequest } from '../calls/call-request';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { bodyCheck } from '../validation/body-check';
import { MerchantDepositRequest, merchantDeposit } from './merchant-deposit.dto';

const check = bodyCheck(MerchantDepositRequest);

@ApiTags('settlement')
@Controller('v1/deposits')
export class RecordMerchantDepositController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @AllowByLedger('finance')
  @DescribeCommand({
    summary: 'Records money that the merchant paid in: the next settlement takes it.',
    body: MerchantDepositRequest,
    example: { currency: 'SEK', amount: 50_000, bankReference: 'B-20260302-4' },
    answer: 'MerchantDepositAnswer',
    creates: true,
    refusals: ['DEPOSIT_EXISTS', 'EFFECTIVE_AT_OUT_OF_RANGE'],
  })
  async record(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new RecordMerchantDepositCommand(call.context, merchantDeposit(call.body)));
    return answerMerchantCommand(request, reply, answer, 'deposit', { status: 201 });
  }
}
