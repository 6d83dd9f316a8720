import type { Payout, PayoutEvent, Refusal } from '@domain';
import type { SettlementWithPayout, StreamAnswer } from '@ledger';
import type { FastifyReply } from 'fastify';
import { answerMerchantCommand } from '../calls/answer-merchant-command';
import type { CallRequest } from '../calls/call-request';
import { settlementAddress } from '../settlements/settlement-answer';

/** Answers a command about a payout with what was recorded, and where that leaves it. */
export function answerPayout(
  request: CallRequest,
  reply: FastifyReply,
  answer: StreamAnswer<PayoutEvent, Payout> | Refusal,
) {
  return answerMerchantCommand(request, reply, answer, 'payout', { more: ({ state: { status } }) => ({ status }) });
}

/** A payout as lists show it, with the way to what it pays. */
export function payoutView({ merchantId: _, ...payout }: NonNullable<SettlementWithPayout['payout']>) {
  return { ...payout, links: { settlement: settlementAddress(payout) } };
}
