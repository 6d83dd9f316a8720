import { isRefusal } from '@domain';
import { UpdateMerchantReferencesCommand } from '@ledger';
import { Controller, Patch, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerCommand } from '../calls/answer-command';
import type { CallRequest } from '../calls/call-request';
import { changed } from '../calls/event-answer';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { bodyCheck } from '../validation/body-check';
import { MerchantReferencesRequest } from './merchant-references.dto';

const check = bodyCheck(MerchantReferencesRequest);

@ApiTags('orders')
@Controller('v1/orders/:orderId/merchant-references')
export class UpdateMerchantReferencesController {
  constructor(private readonly commands: CommandBus) {}

  @Patch()
  @Allow('fulfilment')
  @DescribeCommand({
    summary: "Replaces the merchant's own references of the order.",
    body: MerchantReferencesRequest,
    example: { reference1: 'web-20417' },
    answer: 'ChangedOrderAnswer',
    refusals: ['ORDER_NOT_FOUND', 'ORDER_CANCELLED', 'LIMIT_EXCEEDED'],
  })
  async update(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(
          new UpdateMerchantReferencesCommand(call.context, { merchantReferences: call.body }),
        );
    return answerCommand(reply, answer, changed);
  }
}
