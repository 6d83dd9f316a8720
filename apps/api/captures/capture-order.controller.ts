import { isRefusal } from '@domain';
import { CaptureOrderCommand, type CommandAnswer, type ExpectedPayout, ExpectPayoutsQuery } from '@ledger';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerCreated } from '../calls/answer-command';
import type { CallRequest } from '../calls/call-request';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { NAMED_LINES, NOT_LIVE } from '../docs/refusal-groups';
import { bodyCheck } from '../validation/body-check';
import { captureAnswer } from './capture-answer';
import { CaptureOrderRequest, capture } from './capture-order.dto';

const check = bodyCheck(CaptureOrderRequest);

@ApiTags('captures')
@Controller('v1/orders/:orderId/captures')
export class CaptureOrderController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Allow('fulfilment')
  @DescribeCommand({
    summary: 'Captures all that remains, some lines, or an amount.',
    body: CaptureOrderRequest,
    example: { lines: [{ lineId: 1, quantity: 1 }], shareDiscounts: true, reference: 'parcel-1' },
    answer: 'CaptureAnswer',
    creates: true,
    previewable: true,
    refusals: [
      'ORDER_NOT_FOUND',
      'CURRENCY_MISMATCH',
      'EFFECTIVE_AT_OUT_OF_RANGE',
      ...NOT_LIVE,
      'ORDER_FULLY_CAPTURED',
      ...NAMED_LINES,
      'CAPTURE_EXCEEDS_REMAINING',
      'AMOUNT_TOO_SMALL',
      'AMOUNT_MISMATCH',
      'LINES_LEFT_OPEN',
      'LIMIT_EXCEEDED',
    ],
  })
  async capture(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check, { previewable: true });
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new CaptureOrderCommand(call.context, capture(call.body)));
    const expected = isRefusal(answer) ? {} : await this.expected(answer);
    return answerCreated(reply, answer, (given) => ({ ...captureAnswer(given), ...expected }));
  }

  /** A preview says when it would be paid out; what is recorded is in the queue, with its day. */
  private async expected(answer: CommandAnswer): Promise<{ readonly expectedPayouts?: readonly ExpectedPayout[] }> {
    if (answer.outcome !== 'previewed') return {};
    return { expectedPayouts: await this.queries.execute(new ExpectPayoutsQuery(answer)) };
  }
}
