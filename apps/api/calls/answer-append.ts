import { isRefusal, type Refusal } from '@domain';
import type { FastifyReply } from 'fastify';
import { sendRefusal } from '../problem/send-problem';
import { sendJson } from './send-json';

/** What every command answers of its append, whatever it was about. */
export interface Appended {
  readonly outcome: 'recorded' | 'replayed' | 'previewed';
  readonly revision: number;
  readonly position: string | null;
}

/** Answers a command. The first answer and its replay are the same but for `Idempotency-Replayed`. */
export function answerAppend<Answer extends Appended>(
  reply: FastifyReply,
  answer: Answer | Refusal,
  present: (answer: Answer) => object,
  status: 200 | 201,
) {
  if (isRefusal(answer)) return sendRefusal(reply, answer);
  const { outcome, revision, position } = answer;
  void reply.header('ETag', `"${revision}"`);
  if (position !== null) void reply.header('Ledger-Position', position);
  if (outcome === 'replayed') void reply.header('Idempotency-Replayed', 'true');
  return sendJson(reply, outcome === 'previewed' ? 200 : status, {
    ...(outcome === 'previewed' && { preview: true }),
    ...present(answer),
  });
}
