import { isRefusal, orderStream, type Refusal } from '@domain';
import { type FoundEvent, SearchEventsQuery } from '@ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAcrossMerchants, RecordAccess } from '../access/allow.decorator';
import { answerQuestion } from '../calls/answer-question';
import { type CallRequest, callerOf } from '../calls/call-request';
import { DescribeQuestion } from '../docs/describe-question.decorator';
import { invalid } from '../problem/field-error';
import { parametersCheck } from '../validation/parameters-check';
import { sealedEventData } from '../wire/event-data';
import { instant } from '../wire/instant';
import { EventSearchParameters, SEARCH_PAGE_PRESET } from './event-search.parameters';

const check = parametersCheck(EventSearchParameters);

@ApiTags('proof')
@Controller('v1/events/search')
export class SearchEventsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @RecordAccess()
  @AllowAcrossMerchants('auditor')
  @DescribeQuestion({
    summary:
      'Events of the log by what their envelopes say. A page looks at a bounded part of the log: it may be empty and still have a `next`.',
    parameters: EventSearchParameters,
    answer: 'FoundEvents',
    refusals: ['CATCHING_UP', 'VIEWS_UNAVAILABLE'],
  })
  async search(@Req() request: CallRequest, @Res() reply: FastifyReply) {
    const asked = check(request.query);
    const query = isRefusal(asked) ? asked : queryOf(request, asked);
    const found = isRefusal(query) ? query : await this.queries.execute(query);
    return answerQuestion(reply, found, ({ events, searched, next }) => ({
      events: events.map(foundEvent),
      ...(searched && { searchedFrom: searched.from, searchedTo: searched.to }),
      ...(next !== undefined && { next }),
    }));
  }
}

function queryOf(request: CallRequest, asked: EventSearchParameters): SearchEventsQuery | Refusal {
  const { merchantId } = callerOf(request);
  const { orderId, stream, order = 'newest', limit = SEARCH_PAGE_PRESET, recordedFrom, recordedTo, ...rest } = asked;
  if (orderId !== undefined && merchantId === null) {
    return invalid([{ header: 'Merchant-Id', detail: 'must name the merchant of the order' }]);
  }
  const named = orderId === undefined ? stream : orderStream(merchantId ?? '', orderId);
  return new SearchEventsQuery({
    ...{ ...rest, order, limit },
    ...(merchantId !== null && { merchantId }),
    ...(named !== undefined && { stream: named }),
    ...(recordedFrom !== undefined && { recordedFrom: instant(recordedFrom) }),
    ...(recordedTo !== undefined && { recordedTo: instant(recordedTo) }),
  });
}

function foundEvent({ sequence, position, record: { envelope, event, hash }, stored }: FoundEvent) {
  return {
    sequence,
    ...envelope,
    data: sealedEventData(event),
    hash: Buffer.from(hash).toString('hex'),
    position,
    stored,
  };
}
