import { isRefusal } from '@domain';
import { RejectReceivableWriteOffCommand } from '@ledger';
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
import { bodyCheck } from '../validation/body-check';
import { RejectWriteOffRequest } from './write-off.dto';

const check = bodyCheck(RejectWriteOffRequest);

@ApiTags('customer money')
@Controller('v1/orders/:orderId/write-offs/:writeOffId/reject')
export class RejectReceivableWriteOffController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('finance')
  @DescribeCommand({
    summary: 'Rejects a proposed write-off; also its proposer may, to withdraw it.',
    body: RejectWriteOffRequest,
    example: { reason: 'a plan of payment was agreed' },
    answer: 'ChangedOrderAnswer',
    refusals: ['ORDER_NOT_FOUND', 'WRITE_OFF_NOT_FOUND', 'WRITE_OFF_DECIDED'],
  })
  async reject(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new RejectReceivableWriteOffCommand(call.context, {
            writeOffId: idIn(call.context.pathIds, 'writeOffId'),
            ...call.body,
          }),
        );
    return answerCommand(reply, answer, changed);
  }
}
