import { isRefusal } from '@domain';
import { ListAdjustmentsQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { readQuestion } from '../calls/read-question';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { AdjustmentsParameters, PAGE_ADJUSTMENTS_PRESET } from './adjustments.parameters';

const check = parametersCheck(AdjustmentsParameters);

@ApiTags('settlement')
@Controller('v1/adjustments')
export class ListAdjustmentsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('finance', 'auditor')
  @DescribeQuestion({
    summary: "A page of the merchant's adjustments by hand, also of those that wait to be decided, the latest first.",
    parameters: AdjustmentsParameters,
    answer: 'Adjustments',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const call = readQuestion(request, check);
    const page = isRefusal(call)
      ? call
      : await this.queries.execute(
          new ListAdjustmentsQuery({ limit: PAGE_ADJUSTMENTS_PRESET, ...call.asked, merchantId: call.merchantId }),
        );
    return answerViewed(reply, page, ({ items, next }) => ({
      adjustments: items,
      ...(next !== undefined && { next }),
    }));
  }
}
