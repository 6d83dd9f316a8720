import type { Refusal } from '@domain';
import type { CommandAnswer } from '@ledger';
import type { FastifyReply } from 'fastify';
import { orderSummary } from '../orders/order-summary';
import { answerAppend } from './answer-append';

/** What a command adds to the answer beside the order: the thing it made, or what it changed. */
export type PresentAnswer = (answer: CommandAnswer) => object;

/** Answers a command that makes something under an address of its own. */
export function answerCreated(reply: FastifyReply, answer: CommandAnswer | Refusal, present: PresentAnswer) {
  return answerCommand(reply, answer, present, 201);
}

/** Answers a command on an order with where the order stands. */
export function answerCommand(
  reply: FastifyReply,
  answer: CommandAnswer | Refusal,
  present: PresentAnswer,
  status: 200 | 201 = 200,
) {
  return answerAppend(reply, answer, (given) => ({ ...orderSummary(given), ...present(given) }), status);
}
