import type { Refusal } from '@domain';
import type { ToldMoment, Viewed } from '@ledger';
import type { FastifyReply } from 'fastify';
import { answerQuestion } from './answer-question';

/** Answers what a view said, with the sequence up to which it is true. */
export function answerViewed<Answer>(
  reply: FastifyReply,
  viewed: Viewed<Answer> | Refusal,
  present: (answer: Answer) => object,
) {
  return answerQuestion(reply, viewed, ({ answer, clock, ...moment }) => ({
    ...present(answer),
    ...toldMoment(moment),
    ...(clock === 'simulated' && { clock }),
  }));
}

/** What an answer says of the moment that it is about; nothing of now. */
export function toldMoment(moment: ToldMoment | undefined): object {
  if (moment === undefined) return {};
  const { sequence, at, final } = moment;
  return { sequence, ...(at !== undefined && { at }), ...(final !== undefined && { final }) };
}
