import { isRefusal } from '@domain';
import { ListMerchantsQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowOnLedger } from '../access/allow.decorator';
import { answerViewed } from '../calls/answer-viewed';
import type { CallRequest } from '../calls/call-request';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { parametersCheck } from '../validation/parameters-check';
import { MerchantsParameters, PAGE_MERCHANTS_PRESET } from './merchants.parameters';

const check = parametersCheck(MerchantsParameters);

@ApiTags('terms')
@Controller('v1/merchants')
export class ListMerchantsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @AllowOnLedger('fulfilment', 'finance', 'auditor', 'admin')
  @DescribeQuestion({
    summary: 'The merchants of the ledger that have terms: whom a whole-ledger key can act for.',
    parameters: MerchantsParameters,
    ofLedger: true,
    answer: 'Merchants',
    refusals: ['POSITION_UNKNOWN', 'CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async list(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const asked = check(request.query);
    const page = isRefusal(asked)
      ? asked
      : await this.queries.execute(new ListMerchantsQuery({ limit: PAGE_MERCHANTS_PRESET, ...asked }));
    return answerViewed(reply, page, ({ items, next }) => ({
      merchants: items.map(({ merchantId }) => ({ merchantId })),
      ...(next !== undefined && { next }),
    }));
  }
}
