import type { DomainEvent, Refusal } from '@domain';
import type { StreamAnswer } from '@ledger';
import type { FastifyReply } from 'fastify';
import { eventData } from '../wire/event-data';
import { answerAppend } from './answer-append';
import { type CallRequest, merchantOf } from './call-request';

/** Answers a command about a merchant's money with what was recorded, under the thing's own name. */
export function answerMerchantCommand<Event extends DomainEvent, State>(
  request: CallRequest,
  reply: FastifyReply,
  answer: StreamAnswer<Event, State> | Refusal,
  name: string,
  {
    status = 200,
    more = () => ({}),
  }: { readonly status?: 200 | 201; readonly more?: (answer: StreamAnswer<Event, State>) => object } = {},
) {
  return answerAppend(
    reply,
    answer,
    (given) => ({
      merchantId: merchantOf(request),
      revision: given.revision,
      ...(given.position !== null && { position: given.position }),
      ...(given.clock === 'simulated' && { clock: given.clock }),
      [name]: { ...recorded(given), ...more(given) },
    }),
    status,
  );
}

function recorded<Event extends DomainEvent, State>({ events: [first] }: StreamAnswer<Event, State>) {
  if (!first) throw new Error('a command was accepted without an event');
  return { ...eventData(first.event), recordedAt: first.recordedAt };
}
