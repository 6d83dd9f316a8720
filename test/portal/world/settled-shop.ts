import { accepted, CHAIRS } from '../../e2e/world/orders';
import type { Service } from '../../e2e/world/service';

export const SETTLED_SHOP_SETTINGS = { CLOCK: 'simulated', CLOCK_START: '2026-03-02T10:00:00.000Z' };

/** Every day at 18:00; money of the next day; 2 % and 0.05, with tax of a quarter; a tenth is held back for five days. */
const TERMS = {
  ...{ schedule: { every: 'day' }, cutOffTime: '18:00', zone: 'Etc/UTC', delay: { days: 1, kind: 'calendar' } },
  ...{ fee: { rate: 200, fixed: [{ currency: 'EUR', amount: 5 }] }, feeVatRate: 2_500 },
  ...{ holdback: { rate: 1_000, days: 5 } },
};
const RUN_ATTEMPTS_MAX = 20;

/** Whoever keeps the ledger, at work for merchant m1. */
export function ledgerOf(service: Service) {
  const say = async (method: string, path: string, body?: object) =>
    accepted(
      await service.call(method, path, { key: 'ledger', headers: { 'merchant-id': 'm1' }, ...(body && { body }) }),
    );
  return {
    say,
    async closeAt(instant: string): Promise<void> {
      await say('POST', '/v1/clock:advance', { to: instant });
      for (let attempt = 0; attempt < RUN_ATTEMPTS_MAX; attempt++) {
        if ((await say('POST', '/v1/settlements:run', {})).complete) return;
      }
      throw new Error('the views did not come far enough for settlements to be closed');
    },
  };
}

/**
 * A shop that was settled twice: payout EUR-1 and JPY-1 have arrived, EUR-2 was refused by the bank, and more is on its way.
 * It is the evening of 4 March by a clock that stands.
 */
export async function loadSettledShop(service: Service): Promise<void> {
  const { say, closeAt } = ledgerOf(service);
  const order = (orderId: string, more: object = {}) => say('POST', '/v1/orders', { orderId, ...CHAIRS, ...more });
  const send = (path: string, body?: object) => say('POST', `/v1/orders/${path}`, body);

  await say('PUT', '/v1/terms', TERMS);
  for (const currency of ['EUR', 'JPY']) {
    const account = { currency, name: 'Shop AB', iban: 'SE4550000000058398257466', bic: 'ESSESESS' };
    await say('POST', '/v1/payout-accounts', account);
  }
  await order('web-1', { customerId: 'c-ada' });
  await send('web-1/captures', { full: true, reference: 'Parcel 1' });
  await order('web-2', { customerId: 'c-bo' });
  await send('web-2/captures', { lines: [{ lineId: 1, quantity: 1 }] });
  await order('tokyo-1', { currency: 'JPY' });
  await send('tokyo-1/captures', { full: true });
  await closeAt('2026-03-03T18:00:00.000Z');
  for (const payoutId of ['EUR-1', 'JPY-1']) {
    await say('POST', `/v1/payouts/${payoutId}/send`);
    await say('POST', `/v1/payouts/${payoutId}/confirm`, { bankReference: `BANK-${payoutId}` });
  }

  await order('web-3', { customerId: 'c-ada' });
  await send('web-3/captures', { full: true });
  await send('web-1/refunds', { amount: 2_500, reference: 'Broken' });
  await send('web-1/payments', { amount: 10_000 });
  await closeAt('2026-03-04T18:00:00.000Z');
  await say('POST', '/v1/payouts/EUR-2/send');
  await say('POST', '/v1/payouts/EUR-2/fail', { reason: 'AC04: the account is closed' });

  await order('web-4', { customerId: 'c-bo' });
  await send('web-4/captures', { full: true });
  await order('web-5', { expiresAt: '2026-03-09T23:59:59.999Z' });
  await say('POST', '/v1/clock:advance', { to: '2026-03-04T20:00:00.000Z' });
}
