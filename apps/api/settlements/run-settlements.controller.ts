import { isRefusal } from '@domain';
import { RunSettlementsCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowByLedgerForAll } from '../access/allow.decorator';
import { answerQuestion } from '../calls/answer-question';
import { type CallRequest, callerOf } from '../calls/call-request';
import { DescribeRunSettlements } from '../docs/describe-run-settlements.decorator';
import { bodyCheck } from '../validation/body-check';
import { eventData } from '../wire/event-data';
import { RunSettlementsRequest } from './run-settlements.dto';

const check = bodyCheck(RunSettlementsRequest);

/** Needs no idempotency key: what follows from the log alone is closed once, however often it is asked for. */
@ApiTags('settlement')
@Controller('v1')
export class RunSettlementsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('settlements::run')
  @AllowByLedgerForAll('finance')
  @DescribeRunSettlements()
  async run(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const received = request.body ?? { value: {} };
    const body = isRefusal(received) ? received : check(received.value);
    if (isRefusal(body)) return answerQuestion(reply, body, () => ({}));
    const { dryRun = false } = body;
    const { merchantId, keyId: actor } = callerOf(request);
    const report = await this.commands.execute(
      new RunSettlementsCommand({ actor, dryRun, ...(merchantId !== null && { merchantId }) }),
    );
    if (report.position !== null) void reply.header('Ledger-Position', report.position);
    return answerQuestion(reply, report, ({ closed, complete, position }) => ({
      dryRun,
      complete,
      ...(position !== null && { position }),
      closed: closed.map(({ merchantId: whose, settlement }) => ({ merchantId: whose, ...eventData(settlement) })),
    }));
  }
}
