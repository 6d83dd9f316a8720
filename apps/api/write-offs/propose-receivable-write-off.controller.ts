import { isRefusal } from '@domain';
import { ProposeReceivableWriteOffCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerCreated } from '../calls/answer-command';
import type { CallRequest } from '../calls/call-request';
import { made } from '../calls/event-answer';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { bodyCheck } from '../validation/body-check';
import { WriteOffRequest, writeOff } from './write-off.dto';

const check = bodyCheck(WriteOffRequest);

@ApiTags('customer money')
@Controller('v1/orders/:orderId/write-offs')
export class ProposeReceivableWriteOffController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('finance')
  @DescribeCommand({
    summary: 'Proposes to write off what is owed on a capture; another key of the finance role decides.',
    body: WriteOffRequest,
    example: { captureId: '5b2f3a7e-1111-5222-8333-444444444444', amount: 900, reason: 'insolvent' },
    answer: 'WriteOffAnswer',
    creates: true,
    refusals: ['ORDER_NOT_FOUND', 'CAPTURE_NOT_FOUND', 'CAPTURE_FAILED', 'EXCEEDS_OWED'],
  })
  async propose(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new ProposeReceivableWriteOffCommand(call.context, writeOff(call.body)));
    return answerCreated(reply, answer, made('writeOff', 'ReceivableWriteOffProposed'));
  }
}
