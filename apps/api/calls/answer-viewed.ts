import type { Refusal } from '@domain';
import type { Viewed } from '@ledger';
import type { FastifyReply } from 'fastify';
import { answerQuestion } from './answer-question';

/** Answers what a view said, with the sequence up to which it is true. */
export function answerViewed<Answer>(
  reply: FastifyReply,
  viewed: Viewed<Answer> | Refusal,
  present: (answer: Answer) => object,
) {
  return answerQuestion(reply, viewed, ({ answer, sequence, clock }) => ({
    ...present(answer),
    sequence,
    ...(clock === 'simulated' && { clock }),
  }));
}
