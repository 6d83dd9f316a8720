import { isRefusal } from '@domain';
import { GetDifferenceQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAcrossMerchants, RecordAccess } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import { type CallRequest, callerOf } from '../calls/call-request';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { instant } from '../wire/instant';
import { DifferenceParameters } from './difference.parameters';

const check = parametersCheck(DifferenceParameters);

@ApiTags('explanations')
@Controller('v1/differences')
export class DifferencesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @AllowAcrossMerchants('finance', 'auditor')
  @DescribeQuestion({
    summary:
      'What lies between two points of the log: its events, and which orders, accounts and sums of the queue changed by how much. A whole-ledger key that names no merchant asks for all.',
    parameters: DifferenceParameters,
    answer: 'Difference',
    refusals: ['ORDER_NOT_FOUND', 'LIMIT_EXCEEDED', 'POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async between(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const asked = check(request.query);
    const found = isRefusal(asked) ? asked : await this.queries.execute(questionOf(request, asked));
    return answerViewed(reply, found, (answer) => answer);
  }
}

function questionOf(
  request: CallRequest,
  { from, fromInstant, to, toInstant, ...asked }: DifferenceParameters,
): GetDifferenceQuery {
  const { merchantId } = callerOf(request);
  const [first, last] = [from ?? momentOf(fromInstant), to ?? momentOf(toInstant)];
  return new GetDifferenceQuery({
    ...asked,
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { to: last }),
    ...(merchantId !== null && { merchantId }),
  });
}

function momentOf(spelled: string | undefined): string | undefined {
  return spelled === undefined ? undefined : instant(spelled);
}
