import { isRefusal, type Refusal } from '@domain';
import type { CommandAnswer } from '@ledger';
import type { FastifyReply } from 'fastify';
import { orderSummary } from '../orders/order-summary';
import { sendRefusal } from '../problem/send-problem';
import { sendJson } from './send-json';

/** What a command adds to the answer beside the order: the thing it made, or what it changed. */
export type PresentAnswer = (answer: CommandAnswer) => object;

/** Answers a command that makes something under an address of its own. */
export function answerCreated(reply: FastifyReply, answer: CommandAnswer | Refusal, present: PresentAnswer) {
  return answerCommand(reply, answer, present, 201);
}

/** Answers a command. The first answer and its replay are the same but for `Idempotency-Replayed`. */
export function answerCommand(
  reply: FastifyReply,
  answer: CommandAnswer | Refusal,
  present: PresentAnswer,
  status: 200 | 201 = 200,
) {
  if (isRefusal(answer)) return sendRefusal(reply, answer);
  const { outcome, revision, position } = answer;
  void reply.header('ETag', `"${revision}"`);
  if (position !== null) void reply.header('Ledger-Position', position);
  if (outcome === 'replayed') void reply.header('Idempotency-Replayed', 'true');
  return sendJson(reply, outcome === 'previewed' ? 200 : status, {
    ...(outcome === 'previewed' && { preview: true }),
    ...orderSummary(answer),
    ...present(answer),
  });
}
