import { isRefusal } from '@domain';
import { EraseCustomerCommand } from '@ledger';
import { Controller, Delete, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerMerchantCommand } from '../calls/answer-merchant-command';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { noBody } from '../validation/no-body';

@ApiTags('personal data')
@Controller('v1/customers/:customerId/personal-data')
export class EraseCustomerController {
  constructor(private readonly commands: CommandBus) {}

  @Delete()
  @Allow('finance', 'admin')
  @DescribeCommand({
    summary:
      'Makes unreadable for ever what was kept of a customer: names, addresses, free text. Figures, history and proofs stay.',
    answer: 'ErasureAnswer',
    refusals: ['PERSONAL_DATA_NOT_FOUND', 'PERSONAL_DATA_ERASED'],
  })
  async erase(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, noBody);
    const answer = isRefusal(call)
      ? call
      : await this.commands.execute(new EraseCustomerCommand(call.context, idIn(call.context.pathIds, 'customerId')));
    return answerMerchantCommand(request, reply, answer, 'erasure');
  }
}
