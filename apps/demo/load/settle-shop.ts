import { problemOf, type SendToService, type ServiceAnswer, type ServiceRequest } from '@command-line';
import { AGREEMENTS } from '../shop/agreements';

/** Every so many-th payout is sent to an account that was closed meanwhile: its money is in a later one. */
const FAILS_EVERY = 9;
const RUN_ATTEMPTS_MAX = 20;
const PAGE = 200;

interface DuePayout {
  readonly payoutId: string;
  readonly settlementNumber: number;
}

/** Agrees on terms and on the accounts that payouts go to. */
export async function agreeWithMerchants(send: SendToService, merchantIds: readonly string[]): Promise<void> {
  for (const merchantId of merchantIds) {
    const { terms, accounts } = AGREEMENTS[merchantId] ?? { terms: undefined, accounts: [] };
    if (!terms) throw new Error(`nothing is agreed with ${merchantId}`);
    const say = (request: Omit<ServiceRequest, 'merchantId'>) => accepted(send, { ...request, merchantId });
    await say({ method: 'PUT', path: '/v1/terms', idempotencyKey: 'demo:terms', body: terms });
    for (const account of accounts) {
      const idempotencyKey = `demo:account:${account.currency}`;
      await say({ method: 'POST', path: '/v1/payout-accounts', idempotencyKey, body: account });
    }
  }
}

/** Closes everything that is due by the clock, pays it out, and lets the bank answer: most of it arrives. */
export async function settleShop(send: SendToService, merchantIds: readonly string[]): Promise<void> {
  await closeAll(send);
  for (const merchantId of merchantIds) {
    for (const { payoutId, settlementNumber } of await duePayouts(send, merchantId)) {
      const say = (word: string, body?: object) =>
        accepted(send, {
          ...{ method: 'POST', path: `/v1/payouts/${payoutId}/${word}`, merchantId },
          ...{ idempotencyKey: `demo:${word}:${payoutId}`, ...(body && { body }) },
        });
      await say('send');
      if (settlementNumber % FAILS_EVERY === 0) await say('fail', { reason: 'AC04: the account is closed' });
      else await say('confirm', { bankReference: `BANK-${payoutId}` });
    }
  }
}

async function closeAll(send: SendToService): Promise<void> {
  for (let attempt = 0; attempt < RUN_ATTEMPTS_MAX; attempt++) {
    const { body } = await accepted(send, { method: 'POST', path: '/v1/settlements:run', body: {} });
    if ((body as { complete: boolean }).complete) return;
  }
  throw new Error('the views did not come far enough for settlements to be closed');
}

async function duePayouts(send: SendToService, merchantId: string): Promise<readonly DuePayout[]> {
  const { body } = await accepted(send, {
    method: 'GET',
    path: `/v1/payouts?status=due&limit=${PAGE}`,
    merchantId,
  });
  return (body as { payouts: readonly DuePayout[] }).payouts;
}

async function accepted(send: SendToService, request: ServiceRequest): Promise<ServiceAnswer> {
  const answer = await send(request);
  if (answer.ok) return answer;
  const { code, detail } = problemOf(answer);
  throw new Error(`${request.method} ${request.path} was refused: ${code}, ${detail}`);
}
