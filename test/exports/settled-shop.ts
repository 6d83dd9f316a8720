import { setTimeout as sleep } from 'node:timers/promises';
import type { MerchantTerms } from '@domain';
import { CommandBus } from '@nestjs/cqrs';
import { context } from '../../libs/ledger/commands/ledger.fixture';
import { SetMerchantTermsCommand } from '../../libs/ledger/commands/merchant-money/set-merchant-terms.command';
import { SettlementRun } from '../../libs/ledger/settlement/settlement-run';
import { accepted } from '../e2e/world/orders';
import { type Service, startService } from '../e2e/world/service';

/** Daily at 18:00 in Stockholm; the next day's money; 2 % and 5 cents, with a quarter of tax; a tenth held for five days. */
const TERMS: MerchantTerms = {
  schedule: { every: 'day' },
  cutOffTime: '18:00',
  zone: 'Europe/Stockholm',
  delay: { days: 1, kind: 'calendar' },
  holidays: [],
  minimumPayouts: [],
  fee: { rate: 200, fixed: [{ currency: 'EUR', amount: 5n }] },
  feeVatRate: 2_500,
  holdback: { rate: 1_000, days: 5 },
};

export interface SettledShop {
  readonly service: Service;
  /** Asks for a file, with a key of the merchant. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** References that a spreadsheet would calculate, and one that a careless writer of CSV would break at. */
export const REFERENCES = ['=1+1', '+49 30 1234', '-2', '@SUM(A1)', 'a "quoted", text', 'två\tstolar', 'plain'];

/** A shop in the clock of drills: one order captured in parts, a refund, a settlement, and one with what came late for it. */
export async function startSettledShop(): Promise<SettledShop> {
  const service = await startService({ CLOCK: 'simulated', CLOCK_START: '2026-03-02T10:00:00.000Z' });
  const { app } = service.api;
  const call = async (path: string, body: object) => accepted(await service.call('POST', path, { body }));
  const advance = async (to: string) =>
    accepted(await service.call('POST', '/v1/clock:advance', { key: 'ledger', body: { to } }));
  await app
    .get(CommandBus)
    .execute(new SetMerchantTermsCommand(context({ idempotencyKey: 'terms', pathIds: {} }), { terms: TERMS }));
  const merchantReferences = { reference1: '=HYPERLINK("http://evil.example")', reference2: 'web 7' };
  await call('/v1/orders', { orderId: 'o-1', currency: 'EUR', orderAmount: 100_000, merchantReferences });
  for (const reference of REFERENCES) {
    await call('/v1/orders/o-1/captures', { amount: 1_234, reference: reference.replace('\t', ' ') });
  }
  await call('/v1/orders/o-1/refunds', { amount: 1_500, reference: 'one came back' });
  await advance('2026-03-03T17:00:00.000Z');
  await app.get(SettlementRun).run({ actor: 'tester' });
  const effectiveAt = '2026-03-03T16:59:00.000Z';
  await call('/v1/orders/o-1/captures', { amount: 5_000, reference: 'written down late', effectiveAt });
  await advance('2026-03-04T17:00:00.000Z');
  await app.get(SettlementRun).run({ actor: 'tester' });
  const shop: SettledShop = {
    service,
    get: (path, headers = {}) =>
      fetch(service.url + path, { headers: { authorization: `Bearer ${service.keys.finance}`, ...headers } }),
  };
  while (!(await shop.get('/v1/settlements/EUR/2/statement')).ok) await sleep(20);
  return shop;
}
