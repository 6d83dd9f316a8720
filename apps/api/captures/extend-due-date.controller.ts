import { isRefusal } from '@domain';
import { ExtendDueDateCommand } from '@ledger';
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
import { ExtendDueDateRequest } from './extend-due-date.dto';

const check = bodyCheck(ExtendDueDateRequest);

@ApiTags('captures')
@Controller('v1/orders/:orderId/captures/:captureId/due-date')
export class ExtendDueDateController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('fulfilment', 'finance')
  @DescribeCommand({
    summary: 'Gives the customer more time to pay an invoice.',
    body: ExtendDueDateRequest,
    example: { dueDate: '2027-01-31' },
    answer: 'ChangedOrderAnswer',
    refusals: [
      'ORDER_NOT_FOUND',
      'CAPTURE_NOT_FOUND',
      'CAPTURE_FAILED',
      'CAPTURE_PAID',
      'DUE_DATE_NOT_LATER',
      'LIMIT_EXCEEDED',
    ],
  })
  async extend(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new ExtendDueDateCommand(call.context, {
            captureId: idIn(call.context.pathIds, 'captureId'),
            dueDate: call.body.dueDate,
          }),
        );
    return answerCommand(reply, answer, changed);
  }
}
