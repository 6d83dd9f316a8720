import { isRefusal, type Refusal } from '@domain';
import { CLOCK, type Clock, SetMerchantTermsCommand } from '@ledger';
import { Controller, Inject, Put, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowByLedger } from '../access/allow.decorator';
import { answerMerchantCommand } from '../calls/answer-merchant-command';
import type { CallRequest } from '../calls/call-request';
import { type CommandCall, readCommand } from '../calls/read-command';
import { DescribeCommand } from '../docs/describe-command.decorator';
import { invalid } from '../problem/field-error';
import { bodyCheck } from '../validation/body-check';
import { holidaysOf } from './holidays-of';
import { MerchantTermsRequest, merchantTerms } from './merchant-terms.dto';
import { MERCHANT_TERMS_EXAMPLE } from './merchant-terms.example';

const check = bodyCheck(MerchantTermsRequest);

@ApiTags('settlement')
@Controller('v1/terms')
export class SetMerchantTermsController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Put()
  @AllowByLedger('finance')
  @DescribeCommand({
    summary: 'Agrees on terms with a merchant: when it is paid out what, and what that costs.',
    body: MerchantTermsRequest,
    example: MERCHANT_TERMS_EXAMPLE,
    answer: 'MerchantTermsAnswer',
    refusals: ['LIMIT_EXCEEDED'],
  })
  async set(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readCommand(request, check);
    const command = isRefusal(call) ? call : await this.commandOf(call);
    const answer = isRefusal(command) ? command : await this.commands.execute(command);
    return answerMerchantCommand(request, reply, answer, 'terms');
  }

  private async commandOf(call: CommandCall<MerchantTermsRequest>): Promise<SetMerchantTermsCommand | Refusal> {
    const { context, body } = call;
    const { holidayCalendar, holidays = [] } = body;
    const days = holidayCalendar === undefined ? holidays : await holidaysOf(holidayCalendar, this.clock.now());
    if (days) return new SetMerchantTermsCommand(context, { terms: merchantTerms(body, days) });
    return invalid([{ pointer: '/holidayCalendar', detail: 'must be a calendar that is kept, such as SE or DE-BY' }]);
  }
}
