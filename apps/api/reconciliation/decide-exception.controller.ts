import { isRefusal, type Refusal } from '@domain';
import { DecideExceptionCommand, type ExceptionDecision } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowByLedger } from '../access/allow.decorator';
import { answerMerchantCommand } from '../calls/answer-merchant-command';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { type CommandCall, readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { bodyCheck } from '../validation/body-check';
import { noBody } from '../validation/no-body';
import { ProposeResolutionRequest, RejectResolutionRequest } from './resolution.dto';

const checkProposal = bodyCheck(ProposeResolutionRequest);
const checkRejection = bodyCheck(RejectResolutionRequest);

/** Two people settle what the bank and the ledger say differently. */
@ApiTags('reconciliation')
@Controller('v1/reconciliation/exceptions/:fileId/:exceptionId')
export class DecideExceptionController {
  constructor(private readonly commands: CommandBus) {}

  @Post('propose')
  @AllowByLedger('finance')
  @DescribeCommand({
    summary: 'Proposes how an exception is settled; another key of the finance role decides.',
    body: ProposeResolutionRequest,
    example: { resolution: 'explained', reason: 'the bank kept its fee' },
    answer: 'ResolutionAnswer',
    refusals: ['BANK_FILE_NOT_FOUND', 'EXCEPTION_NOT_FOUND', 'EXCEPTION_NOT_OPEN'],
  })
  propose(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    return this.decide(request, reply, readCommand(request, checkProposal), 'ProposeResolution');
  }

  @Post('approve')
  @AllowByLedger('finance')
  @DescribeCommand({
    summary: 'Settles an exception as somebody else proposed.',
    answer: 'ResolutionAnswer',
    refusals: ['BANK_FILE_NOT_FOUND', 'EXCEPTION_NOT_FOUND', 'EXCEPTION_NOT_PROPOSED', 'FOUR_EYES_REQUIRED'],
  })
  approve(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    return this.decide(request, reply, readCommand(request, noBody), 'ApproveResolution');
  }

  @Post('reject')
  @AllowByLedger('finance')
  @DescribeCommand({
    summary: 'Rejects a proposal, and the exception is open again; also its proposer may, to withdraw it.',
    body: RejectResolutionRequest,
    example: { reason: 'the fee is not ours' },
    answer: 'ResolutionAnswer',
    refusals: ['BANK_FILE_NOT_FOUND', 'EXCEPTION_NOT_FOUND', 'EXCEPTION_NOT_PROPOSED'],
  })
  reject(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    return this.decide(request, reply, readCommand(request, checkRejection), 'RejectResolution');
  }

  private async decide(
    request: CallRequest,
    reply: FastifyReply,
    call: CommandCall<object> | Refusal,
    type: ExceptionDecision['type'],
  ) {
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new DecideExceptionCommand(call.context, {
            fileId: idIn(call.context.pathIds, 'fileId'),
            exceptionId: idIn(call.context.pathIds, 'exceptionId'),
            decision: { ...call.body, type } as ExceptionDecision,
          }),
        );
    return answerMerchantCommand(request, reply, answer, 'resolution');
  }
}
