import { isRefusal, type Refusal } from '@domain';
import type { FastifyReply } from 'fastify';
import { sendRefusal } from '../problem/send-problem';
import { sendJson } from './send-json';

/** Answers a question, or says why there is no answer. */
export function answerQuestion<Answer extends object>(
  reply: FastifyReply,
  answer: Answer | Refusal,
  present: (answer: Answer) => object | Refusal,
) {
  if (isRefusal(answer)) return sendRefusal(reply, answer);
  const body = present(answer);
  return isRefusal(body) ? sendRefusal(reply, body) : sendJson(reply, 200, body);
}
