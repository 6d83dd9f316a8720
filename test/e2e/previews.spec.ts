import { accepted, authorized, CHAIRS } from './world/orders';
import { type Service, startService } from './world/service';

const TERMS = {
  ...{ schedule: { every: 'week', weekday: 5 }, cutOffTime: '18:00', zone: 'Europe/Stockholm' },
  ...{ delay: { days: 1, kind: 'calendar' }, fee: { rate: 200 }, holdback: { rate: 1_000, days: 7 } },
};

describe('what a page needs to know before it asks', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ CLOCK: 'simulated', CLOCK_START: '2026-03-02T10:00:00.000Z' });
  });
  afterAll(() => service.close());

  const preview = async (orderId: string, body: object) =>
    service.call('POST', `/v1/orders/${orderId}/captures?preview=true`, { body });

  it('a preview of a capture says when it would be paid out, by the rule of a ledger without terms', async () => {
    const answer = await preview(await authorized(service), { amount: 1_000 });
    expect(answer.body.expectedPayouts).toEqual([{ due: expect.stringMatching(/^2026-03-/), amount: 1_000 }]);
  });

  it('and under terms, in which settlement: what is held back later', async () => {
    const headers = { 'merchant-id': 'm1' };
    const { position } = accepted(await service.call('PUT', '/v1/terms', { key: 'ledger', headers, body: TERMS }));
    const orderId = await authorized(service);
    const answer = await preview(orderId, { lines: [{ reference: 'chair', quantity: 1 }] });
    expect(answer.headers.get('etag')).toBe('"0"');
    expect(answer.body).toMatchObject({
      preview: true,
      revision: 0,
      balances: { remaining: { amount: 12_500 } },
      // Due on Tuesday, closed on Friday; held back until Monday the week after, closed on that Friday.
      expectedPayouts: [
        { due: '2026-03-03', amount: 8_800, closesAt: '2026-03-06T17:00:00.000Z' },
        { due: expect.stringMatching(/^2026-03-(09|10)$/), amount: 1_000, closesAt: '2026-03-13T17:00:00.000Z' },
      ],
    });
    const captured = accepted(
      await service.call('POST', `/v1/orders/${orderId}/captures`, { body: { lines: [{ lineId: 1, quantity: 1 }] } }),
    );
    expect(captured).not.toHaveProperty('expectedPayouts');
    const queue = await service.call('GET', `/v1/settlement-queue?atLeast=${captured.position}`);
    const own = queue.body.entries.filter((entry: { orderId?: string }) => entry.orderId === orderId);
    expect(own.map(({ due }: { due: string }) => due)).toEqual(
      expect.arrayContaining(answer.body.expectedPayouts.map(({ due }: { due: string }) => due)),
    );
    expect(position).toBeDefined();
  });

  it('a preview of a refund says which invoice each part is taken from', async () => {
    const orderId = await authorized(service);
    for (const lineId of [1, 2]) {
      const body = { lines: [{ lineId, quantity: 1 }] };
      accepted(await service.call('POST', `/v1/orders/${orderId}/captures`, { body }));
    }
    const answer = await service.call('POST', `/v1/orders/${orderId}/refunds?preview=true`, {
      body: { amount: 11_000 },
    });
    expect(answer.body).toMatchObject({
      preview: true,
      revision: 2,
      refund: {
        parts: [
          { captureNumber: 1, amount: 10_000, creditNoteNumber: `${orderId}/1/R1` },
          { captureNumber: 2, amount: 1_000, creditNoteNumber: `${orderId}/2/R1` },
        ],
      },
    });
  });

  it('orders are found by several statuses at once, and by how their reference begins', async () => {
    const { orderId } = accepted(
      await service.call('POST', '/v1/orders', {
        body: { ...CHAIRS, orderId: 'found-1', merchantReferences: { reference1: 'WEB/7 ä' } },
      }),
    );
    const { position } = accepted(await service.call('POST', '/v1/orders/found-1/captures', { body: { amount: 1 } }));
    const find = async (query: string) => service.call('GET', `/v1/orders?limit=200&atLeast=${position}&${query}`);
    const ids = async (query: string) =>
      accepted(await find(query)).orders.map((order: { orderId: string }) => order.orderId);
    expect(await ids(`referencePrefix=${encodeURIComponent('WEB/7')}`)).toEqual([orderId]);
    expect(await ids('referencePrefix=WEB-8')).toEqual([]);
    const both = await ids('status=PART_CAPTURED,AUTHORIZED');
    expect(both.toSorted()).toEqual(
      [...(await ids('status=PART_CAPTURED')), ...(await ids('status=AUTHORIZED'))].toSorted(),
    );
    expect(both).toContain(orderId);
    expect((await find('status=PART_CAPTURED,OTHER')).status).toBe(400);
    expect((await find('referencePrefix=WEB&asOf=3')).body.errors).toMatchObject([{ parameter: 'referencePrefix' }]);
  });

  it('whoever acts for all merchants is told who they are', async () => {
    const { body } = await service.call('GET', '/v1/merchants', { key: 'secondLedger' });
    expect(body.merchants).toEqual([{ merchantId: 'm1' }]);
    expect((await service.call('GET', '/v1/merchants', { key: 'merchant' })).status).toBe(403);
  });

  it('an order tells when each payment was recorded, and what went back', async () => {
    const orderId = await authorized(service, CHAIRS);
    accepted(
      await service.call('POST', `/v1/orders/${orderId}/payments`, { body: { amount: 500, reference: 'bank-1' } }),
    );
    accepted(await service.call('POST', `/v1/orders/${orderId}/paybacks`, { body: { amount: 200 } }));
    expect((await service.call('GET', `/v1/orders/${orderId}`)).body).toMatchObject({
      payments: [{ amount: 500, reference: 'bank-1', recordedAt: '2026-03-02T10:00:00.000Z', reversed: false }],
      paybacks: [{ amount: 200, recordedAt: '2026-03-02T10:00:00.000Z' }],
    });
  });
});
