import { MERCHANT_TERMS_EXAMPLE } from '../../../apps/api/terms/merchant-terms.example';
import type { Ask } from '../world/caller';
import { accepted } from '../world/orders';
import type { Service, StartService } from '../world/service';
import { expectFilesThatAddUp } from './settlement-files';

const SIMULATED = { CLOCK: 'simulated', CLOCK_START: '2026-03-02T10:00:00.000Z' };
/** Daily at 18:00 in Stockholm; the next day's money; 2 % and 5 cents with a quarter of tax; a tenth held for five days. */
const TERMS = {
  schedule: { every: 'day' },
  cutOffTime: '18:00',
  zone: 'Europe/Stockholm',
  delay: { days: 1, kind: 'calendar' },
  fee: { rate: 200, fixed: [{ currency: 'EUR', amount: 5 }] },
  feeVatRate: 2_500,
  holdback: { rate: 1_000, days: 5 },
};
const ACCOUNT = { currency: 'EUR', name: 'Shop AB', iban: 'SE4550000000058398257466', bic: 'ESSESESS' };
const AS_M1 = { 'merchant-id': 'm1' };

export function describeSettlement(start: StartService): void {
  describe('settlement: from the terms to the payout, over HTTP', () => {
    let service: Service;
    let position: string;
    beforeAll(async () => {
      service = await start(SIMULATED);
    });
    afterAll(() => service.close());

    const byLedger = (method: string, path: string, { headers, ...ask }: Ask = {}) =>
      service.call(method, path, { key: 'ledger', ...ask, headers: { ...AS_M1, ...headers } });
    const advance = (to: string) => byLedger('POST', '/v1/clock:advance', { body: { to } });
    const run = async (body = {}) => {
      const report = accepted(await byLedger('POST', '/v1/settlements:run', { body }));
      position = report.position;
      return report;
    };
    const view = async (path: string) => {
      const joined = `${path}${path.includes('?') ? '&' : '?'}atLeast=${position}`;
      return accepted(await service.call('GET', joined));
    };
    const say = async (path: string, ask: Ask = {}, method = 'POST') => {
      const body = accepted(await byLedger(method, path, ask));
      position = body.position;
      return body;
    };

    it('agrees on terms, once for each key, and shows them to the merchant', async () => {
      const before = await service.call('GET', '/v1/terms');
      expect(before.body).toEqual({ merchantId: 'm1', payoutAccounts: [], clock: 'simulated' });
      const ask = { body: TERMS, headers: { 'idempotency-key': 'terms-1' } };
      const first = await byLedger('PUT', '/v1/terms', ask);
      expect(first.status).toBe(200);
      expect(first.headers.get('etag')).toBe('"0"');
      expect(first.headers.get('ledger-position')).toBe(first.body.position);
      expect(first.body.terms).toMatchObject({ ...TERMS, holidays: [], minimumPayouts: [] });
      const again = await byLedger('PUT', '/v1/terms', ask);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(again.text).toBe(first.text);
      const stale = await byLedger('PUT', '/v1/terms', { body: TERMS, headers: { 'if-match': '"7"' } });
      expect(stale).toMatchObject({ status: 412, body: { code: 'PRECONDITION_FAILED' } });
      await say('/v1/payout-accounts', { body: ACCOUNT });
      const now = await service.call('GET', '/v1/terms');
      expect(now.headers.get('etag')).toBe('"1"');
      expect(now.body).toMatchObject({
        terms: { zone: 'Europe/Stockholm' },
        payoutAccounts: [{ currency: 'EUR', account: { iban: ACCOUNT.iban } }],
      });
      expect((await view('/v1/terms/history')).history).toMatchObject([{ feeVatRate: 2_500, recordedSequence: 1 }]);
    });

    it('tells before the cut-off what is in it, when it closes, and what it would pay', async () => {
      await service.call('POST', '/v1/orders', { body: { orderId: 'o-1', currency: 'EUR', orderAmount: 10_000 } });
      const capture = await service.call('POST', '/v1/orders/o-1/captures', { body: { amount: 6_000 } });
      position = accepted(capture).position;
      await advance('2026-03-03T16:00:00.000Z');
      expect((await view('/v1/settlements/upcoming')).settlements).toEqual([
        {
          ...{ currency: 'EUR', settlementNumber: 1, closesAt: '2026-03-03T17:00:00.000Z', dueThrough: '2026-03-03' },
          totalsByKind: [
            { kind: 'sale', count: 1, amount: 6_000 },
            { kind: 'fee', count: 1, amount: -125 },
            { kind: 'fee_vat', count: 1, amount: -31 },
            { kind: 'holdback', count: 1, amount: -600 },
          ],
          ...{ count: 4, entriesAmount: 5_244, openingBalance: 0, minimumPayout: 0, expectedPayout: 5_244, carried: 0 },
          links: { entries: '/v1/settlements/upcoming/entries?currency=EUR' },
        },
      ]);
      const kinds: string[] = [];
      for (let page = ''; ; ) {
        const { entries, next } = await view(`/v1/settlements/upcoming/entries?currency=EUR&limit=3${page}`);
        kinds.push(...entries.map((entry: { kind: string }) => entry.kind));
        if (next === undefined) break;
        page = `&page=${next}`;
      }
      expect(kinds).toEqual(['sale', 'fee', 'fee_vat', 'holdback']);
      const { now, settlements } = await view('/v1/settlements/upcoming?currency=JPY');
      expect(settlements).toMatchObject([{ currency: 'JPY', count: 0, expectedPayout: 0 }]);
      expect(now).toMatch(/^2026-03-03T16:/);
    });

    it('closes what is due when told, having told in a dry run what that is', async () => {
      await advance('2026-03-03T17:00:00.000Z');
      const told = await run({ dryRun: true });
      const closed = await run();
      const all = [...closed.closed, ...(await run()).closed];
      expect(told).toMatchObject({ dryRun: true, complete: true });
      // The clock of the service may have been faster than this run: then it closed the same.
      if (all.length > 0) expect(all).toEqual(told.closed);
      const { settlements } = await view('/v1/settlements?currency=EUR');
      expect(settlements).toMatchObject([
        {
          ...{ settlementNumber: 1, cutOff: '2026-03-03T17:00:00.000Z', count: 4, entriesAmount: 5_244 },
          ...{ openingBalance: 0, payoutAmount: 5_244, closingBalance: 0, payoutId: 'EUR-1' },
          links: {
            self: '/v1/settlements/EUR/1',
            entries: '/v1/settlements/EUR/1/entries',
            payout: '/v1/payouts/EUR-1',
          },
        },
      ]);
      expect((await view('/v1/settlements?currency=JPY')).settlements).toEqual([]);
    });

    it('leads from the payout down to the entries of its settlement, and to files that say the same', async () => {
      const [listed] = (await view('/v1/payouts?status=due')).payouts;
      const payout = await view('/v1/payouts/EUR-1');
      expect(payout).toMatchObject({ ...listed, settlement: { totalsByKind: [{ kind: 'sale' }, {}, {}, {}] } });
      const settlement = await view(payout.links.settlement);
      expect(settlement).toMatchObject({ payout: { payoutId: 'EUR-1', status: 'due' } });
      const { entries } = await view(settlement.links.entries);
      const sum = entries.reduce((total: number, { amount }: { amount: number }) => total + amount, 0);
      expect(sum).toBe(payout.amount);
      expect(entries).toMatchObject([{ kind: 'sale', orderId: 'o-1', captureNumber: 1, late: false }, {}, {}, {}]);
      const nothing = await service.call('GET', '/v1/settlements/EUR/99');
      expect(nothing).toMatchObject({ status: 404, body: { code: 'SETTLEMENT_NOT_FOUND' } });
      expect((await service.call('GET', '/v1/settlements/EUR/x/entries')).status).toBe(404);
      expect((await service.call('GET', '/v1/payouts/EUR-99')).body.code).toBe('PAYOUT_NOT_FOUND');
      await expectFilesThatAddUp(service, view, payout.links.settlement);
    });

    it('sends the payout, and records what the bank says of it', async () => {
      const early = await byLedger('POST', '/v1/payouts/EUR-1/confirm', { body: {} });
      expect(early).toMatchObject({ status: 404, body: { code: 'PAYOUT_NOT_FOUND' } });
      const sent = await say('/v1/payouts/EUR-1/send');
      expect(sent.payout).toMatchObject({ status: 'sent', amount: 5_244, account: { iban: ACCOUNT.iban } });
      const twice = await byLedger('POST', '/v1/payouts/EUR-1/send');
      expect(twice).toMatchObject({ status: 422, body: { code: 'PAYOUT_SENT' } });
      const confirmed = await say('/v1/payouts/EUR-1/confirm', { body: { bankReference: 'B-1' } });
      expect(confirmed.payout).toMatchObject({ status: 'confirmed', bankReference: 'B-1' });
      const failed = await byLedger('POST', '/v1/payouts/EUR-1/fail', { body: { reason: 'AC04' } });
      expect(failed).toMatchObject({ status: 422, body: { code: 'PAYOUT_CONFIRMED' } });
      expect((await view('/v1/payouts?status=confirmed')).payouts).toMatchObject([{ payoutId: 'EUR-1' }]);
    });

    it('shows books whose two sides agree, now, at a sequence and at an instant', async () => {
      const now = await view('/v1/trial-balance?currency=EUR');
      const of = (balance: typeof now) =>
        Object.fromEntries(balance.accounts.map((each: { account: string; balance: number }) => [each.account, each.balance])); // biome-ignore format: one thought
      expect(now.debited).toBe(now.credited);
      expect(of(now)).toMatchObject({ cash: -5_244, customer_receivable: 6_000, merchant_payable: 0, holdback: -600 });
      const { entries } = await view('/v1/journal?currency=EUR');
      expect(entries.map(({ type }: { type: string }) => type)).toEqual([
        'PartialCaptureRecorded',
        'PayoutSent',
        'PayoutConfirmed',
      ]);
      const before = entries[1].sequence - 1;
      const asOf = await view(`/v1/trial-balance?currency=EUR&asOf=${before}`);
      expect(of(asOf)).toMatchObject({ cash: 0, merchant_payable: -5_244 });
      const at = await view('/v1/trial-balance?currency=EUR&at=2026-03-02T23:59:59.999Z');
      expect({ at: of(at), final: at.final }).toEqual({ at: of(asOf), final: true });
      const ahead = await view('/v1/trial-balance?currency=EUR&at=2099-01-01T00:00:00Z');
      expect({ ahead: of(ahead), final: ahead.final }).toEqual({ ahead: of(now), final: false });
      const within = await view('/v1/trial-balance?currency=EUR&at=2026-03-02T10:00:00.000Z');
      expect(of(within)).toEqual(of(asOf));
      const never = await view('/v1/trial-balance?currency=EUR&at=2020-01-01T00:00:00Z');
      expect(never).toMatchObject({ debited: 0, final: true, sequence: -1 });
      const first = await view('/v1/journal?currency=EUR&limit=1');
      expect((await view(`/v1/journal?currency=EUR&limit=2&page=${first.next}`)).entries).toEqual(entries.slice(1));
    });

    it('adjusts what four eyes agree on, and takes what the merchant pays in', async () => {
      const proposal = { currency: 'EUR', amount: -1_250, account: 'adjustments', reason: 'chargeback fee' };
      const { adjustment } = await say('/v1/adjustments', { body: proposal });
      expect(adjustment).toMatchObject({ ...proposal, status: 'proposed' });
      const address = `/v1/adjustments/${adjustment.adjustmentId}`;
      const own = await byLedger('POST', `${address}/approve`);
      expect(own).toMatchObject({ status: 403, body: { code: 'FOUR_EYES_REQUIRED' } });
      const approved = await say(`${address}/approve`, { key: 'secondLedger' });
      expect(approved.adjustment).toMatchObject({ status: 'recorded', amount: -1_250 });
      const other = (await say('/v1/adjustments', { body: { ...proposal, adjustmentId: 'a-2' } })).adjustment;
      const rejected = await say('/v1/adjustments/a-2/reject', { body: { reason: 'twice' } });
      expect(rejected.adjustment).toMatchObject({ status: 'rejected', adjustmentId: other.adjustmentId });
      const deposit = await byLedger('POST', '/v1/deposits', {
        body: { currency: 'EUR', amount: 1_000, effectiveAt: '2026-03-03T09:00:00Z' },
      });
      expect(deposit).toMatchObject({ status: 201, body: { deposit: { amount: 1_000 } } });
      position = deposit.body.position;
      expect((await view('/v1/adjustments?status=recorded')).adjustments).toMatchObject([{ amount: -1_250 }]);
      expect((await view('/v1/adjustments')).adjustments).toHaveLength(2);
      expect((await view('/v1/settlement-queue?kind=deposit')).entries).toMatchObject([{ amount: 1_000 }]);
    });

    it('carries a negative result forward, and marks what belongs to a time that was closed', async () => {
      const expected = (await view('/v1/settlements/upcoming?currency=EUR')).settlements[0];
      expect(expected).toMatchObject({ settlementNumber: 2, entriesAmount: -250, expectedPayout: 0, carried: -250 });
      await advance('2026-03-04T17:00:00.000Z');
      await run();
      const settlement = await view('/v1/settlements/EUR/2');
      expect(settlement).toMatchObject({ payoutAmount: 0, closingBalance: -250, entriesAmount: -250 });
      expect(settlement.payout).toBeUndefined();
      expect((await view('/v1/settlements/EUR/2/entries')).entries).toMatchObject([
        { kind: 'adjustment', late: false },
        { kind: 'deposit', late: true },
      ]);
      const [page] = [(await view('/v1/settlements/EUR/2/entries?limit=1')).next];
      const wrong = await service.call('GET', `/v1/settlements/EUR/1/entries?page=${page}`);
      expect(wrong).toMatchObject({ status: 400, body: { errors: [{ parameter: 'page' }] } });
    });

    it('shows nothing of it to another merchant', async () => {
      const asOther = (path: string) => service.call('GET', path, { key: 'otherMerchant' });
      expect((await asOther('/v1/payouts/EUR-1')).body.code).toBe('PAYOUT_NOT_FOUND');
      expect((await asOther('/v1/settlements/EUR/1')).body.code).toBe('SETTLEMENT_NOT_FOUND');
      expect((await asOther('/v1/settlements/EUR/1/entries')).body.code).toBe('SETTLEMENT_NOT_FOUND');
      expect((await asOther('/v1/settlements')).body.settlements).toEqual([]);
      expect((await asOther('/v1/settlements/upcoming')).body.settlements).toEqual([]);
      expect((await asOther('/v1/journal?currency=EUR')).body.entries).toEqual([]);
      const approval = await byLedger('POST', '/v1/adjustments/a-2/approve', { headers: { 'merchant-id': 'm2' } });
      expect(approval).toMatchObject({ status: 404, body: { code: 'ADJUSTMENT_NOT_FOUND' } });
    });

    it('takes the holidays of a named calendar, and none that nobody keeps', async () => {
      const { terms } = await say('/v1/terms', { body: MERCHANT_TERMS_EXAMPLE }, 'PUT');
      expect(terms).toMatchObject({ holidayCalendar: 'SE', schedule: { every: 'week', weekday: 5 } });
      expect(terms.holidays).toEqual(expect.arrayContaining(['2026-06-19', '2026-12-25', '2035-12-25']));
      expect((await view('/v1/terms/history')).history).toHaveLength(2);
      const unknown = await byLedger('PUT', '/v1/terms', {
        body: { ...MERCHANT_TERMS_EXAMPLE, holidayCalendar: 'XX' },
      });
      expect(unknown).toMatchObject({ status: 400, body: { errors: [{ pointer: '/holidayCalendar' }] } });
      const schedule = { every: 'week' };
      const without = await byLedger('PUT', '/v1/terms', { body: { ...MERCHANT_TERMS_EXAMPLE, schedule } });
      expect(without).toMatchObject({ status: 400, body: { errors: [{ pointer: '/schedule' }] } });
    });
  });
}
