import { isRefusal } from '@domain';
import { ListSigningKeysQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAnyKey } from '../access/allow.decorator';
import { answerQuestion } from '../calls/answer-question';
import type { CallRequest } from '../calls/call-request';
import { readLedgerQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { AtLeastParameters } from '../orders/order.parameters';
import { parametersCheck } from '../validation/parameters-check';

const check = parametersCheck(AtLeastParameters);

/** For whoever has to begin somewhere: who wants to be sure compares them with keys that were told elsewhere. */
@ApiTags('proof')
@Controller('v1/signing-keys')
export class SigningKeysController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @AllowAnyKey('fulfilment', 'finance', 'auditor', 'customer', 'admin')
  @DescribeQuestion({
    summary: 'The public keys that heads were signed with, as the log says; the last one signs now.',
    parameters: AtLeastParameters,
    ofLedger: true,
    answer: 'SigningKeys',
    refusals: ['POSITION_UNKNOWN'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readLedgerQuestion(request, check);
    const keys = isRefusal(call) ? call : await this.queries.execute(new ListSigningKeysQuery(call.asked));
    return answerQuestion(reply, keys, (publicKeys) => ({ publicKeys }));
  }
}
