import type { Adjustment, AdjustmentEvent, Refusal } from '@domain';
import type { AdjustmentStatus, StreamAnswer } from '@ledger';
import type { FastifyReply } from 'fastify';
import { answerMerchantCommand } from '../calls/answer-merchant-command';
import type { CallRequest } from '../calls/call-request';

const STATUSES = {
  open: 'proposed',
  approved: 'recorded',
  rejected: 'rejected',
} as const satisfies Record<Adjustment['decision'], AdjustmentStatus>;

/** Answers a command about an adjustment with what was recorded, and where that leaves it. */
export function answerAdjustment(
  request: CallRequest,
  reply: FastifyReply,
  answer: StreamAnswer<AdjustmentEvent, Adjustment> | Refusal,
  status: 200 | 201 = 200,
) {
  return answerMerchantCommand(request, reply, answer, 'adjustment', {
    status,
    more: ({ state: { decision } }) => ({ status: STATUSES[decision] }),
  });
}
