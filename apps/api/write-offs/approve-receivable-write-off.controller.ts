import { isRefusal } from '@domain';
import { ApproveReceivableWriteOffCommand } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerCommand } from '../calls/answer-command';
import type { CallRequest } from '../calls/call-request';
import { changed } from '../calls/event-answer';
import { idIn } from '../calls/path-ids';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { noBody } from '../validation/no-body';

@ApiTags('customer money')
@Controller('v1/orders/:orderId/write-offs/:writeOffId/approve')
export class ApproveReceivableWriteOffController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('finance')
  @DescribeCommand({
    summary: 'Writes off what somebody else proposed.',
    answer: 'ChangedOrderAnswer',
    refusals: [
      'ORDER_NOT_FOUND',
      'WRITE_OFF_NOT_FOUND',
      'CAPTURE_FAILED',
      'WRITE_OFF_DECIDED',
      'FOUR_EYES_REQUIRED',
      'EXCEEDS_OWED',
    ],
  })
  async approve(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, noBody);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new ApproveReceivableWriteOffCommand(call.context, { writeOffId: idIn(call.context.pathIds, 'writeOffId') }),
        );
    return answerCommand(reply, answer, changed);
  }
}
