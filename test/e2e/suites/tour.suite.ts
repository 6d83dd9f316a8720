import { CHAIRS } from '../world/orders';
import type { Service, StartService } from '../world/service';

export function describeTour(start: StartService): void {
  describe('the tour: from an order to its end, over HTTP', () => {
    let service: Service;
    let captureId: string;
    let refundId: string;
    let paymentId: string;
    beforeAll(async () => {
      service = await start();
    });
    afterAll(() => service.close());

    const order = '/v1/orders/web-1';

    it('authorizes an order', async () => {
      const answer = await service.call('POST', '/v1/orders', {
        body: {
          orderId: 'web-1',
          ...CHAIRS,
          customerId: 'c1',
          customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
          merchantReferences: { reference1: 'W-1' },
        },
      });
      expect(answer.status).toBe(201);
      expect(answer.headers.get('etag')).toBe('"0"');
      expect(answer.headers.get('ledger-position')).toBe(answer.body.position);
      expect(answer.body).toMatchObject({
        orderId: 'web-1',
        status: 'AUTHORIZED',
        revision: 0,
        lines: [
          { lineId: 1, reference: 'chair' },
          { lineId: 2, type: 'shipping_fee' },
        ],
        customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
        balances: { remaining: { amount: 22_500, taxAmount: 4_500 } },
      });
    });

    it('previews a capture, and records nothing', async () => {
      const body = { lines: [{ reference: 'chair', quantity: 1 }] };
      const preview = await service.call('POST', `${order}/captures?preview=true`, { body });
      expect(preview.status).toBe(200);
      expect(preview.body).toMatchObject({
        preview: true,
        revision: 0,
        capture: { captureNumber: 1, amount: 10_000, taxAmount: 2_000, lines: [{ lineId: 1, quantity: 1 }] },
        balances: { captured: { amount: 10_000 }, remaining: { amount: 12_500 } },
      });
      expect((await service.call('GET', order)).body).toMatchObject({ revision: 0, captures: [] });
    });

    it('captures a part, and answers what it took', async () => {
      const answer = await service.call('POST', `${order}/captures`, {
        body: {
          lines: [{ reference: 'chair', quantity: 1 }],
          reference: 'parcel-1',
          description: 'one chair for Ada',
          shippingInfo: [{ carrier: 'PostNord', trackingNumber: 'JJ1' }],
        },
      });
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        status: 'PART_CAPTURED',
        revision: 1,
        capture: { invoiceNumber: 'web-1/1', amount: 10_000, taxAmount: 2_000, description: 'one chair for Ada' },
        balances: { captured: { amount: 10_000 }, remaining: { amount: 12_500 }, owed: 10_000 },
      });
      captureId = answer.body.capture.captureId;
    });

    it('shows the balances that the capture left, to whoever asks for its position', async () => {
      const { body } = await service.call('GET', order);
      const balances = await service.call('GET', `${order}/balances?atLeast=${body.position}`);
      expect(balances.body).toMatchObject({
        status: 'PART_CAPTURED',
        captured: { quantity: 1, amount: 10_000, taxAmount: 2_000 },
        remaining: { quantity: 2, amount: 12_500, taxAmount: 2_500 },
        lines: [
          { lineId: 1, captured: { quantity: 1 } },
          { lineId: 2, captured: { quantity: 0 } },
        ],
      });
      const before = await service.call('GET', `${order}/balances?asOf=${balances.body.sequence - 1}`);
      expect(before.body).toMatchObject({ status: 'AUTHORIZED', captured: { amount: 0 } });
    });

    it('extends, adds shipping info, renames, updates', async () => {
      const extended = await service.call('POST', `${order}/extend`, { body: { days: 60 } });
      expect(extended.body.event).toMatchObject({ type: 'AuthorizationExtended', expiresAt: extended.body.expiresAt });
      const shipped = await service.call('POST', `${order}/shipping-info`, {
        body: { captureId, shippingInfo: [{ carrier: 'DHL', trackingUrl: 'https://example.org/t/1' }] },
      });
      expect(shipped.body.event).toMatchObject({ type: 'ShippingInfoAdded', captureId });
      const renamed = await service.call('PATCH', `${order}/merchant-references`, { body: { reference2: 'W-1b' } });
      expect(renamed.body.event).toMatchObject({ merchantReferences: { reference2: 'W-1b' } });

      const body = { orderAmount: 20_000, lines: [{ lineId: 1 }] };
      const preview = await service.call('PATCH', `${order}?preview=true`, { body });
      expect(preview.body).toMatchObject({ preview: true, balances: { total: { amount: 20_000 } } });
      const updated = await service.call('PATCH', order, {
        body,
        headers: { 'if-match': `"${preview.body.revision}"` },
      });
      expect(updated.body).toMatchObject({ balances: { total: { amount: 20_000 }, remaining: { amount: 10_000 } } });
    });

    it("takes the customer's money, and takes it back when it bounces", async () => {
      const paid = await service.call('POST', `${order}/payments`, { body: { amount: 12_000, reference: 'bank-1' } });
      expect(paid.status).toBe(201);
      expect(paid.body).toMatchObject({ payment: { amount: 12_000 }, balances: { owed: -2_000, prepayment: 2_000 } });
      paymentId = paid.body.payment.paymentId;
      const reversed = await service.call('POST', `${order}/payments/${paymentId}/reverse`, {
        body: { reason: 'bounced' },
      });
      expect(reversed.body).toMatchObject({ event: { type: 'CustomerPaymentReversed' }, balances: { owed: 10_000 } });
    });

    it('gives a longer time to pay', async () => {
      const answer = await service.call('POST', `${order}/captures/${captureId}/due-date`, {
        body: { dueDate: '2099-01-31' },
      });
      expect(answer.body.event).toMatchObject({ type: 'DueDateExtended', dueDate: '2099-01-31' });
    });

    it('refunds a part with a return fee, previewed first', async () => {
      const body = { captureId, amount: 4_000, returnFee: { amount: 500, taxAmount: 100 }, reference: 'return-1' };
      const preview = await service.call('POST', `${order}/refunds?preview=true`, { body });
      expect(preview.body).toMatchObject({ preview: true, refund: { amount: 4_000 } });
      const refunded = await service.call('POST', `${order}/refunds`, { body });
      expect(refunded.status).toBe(201);
      expect(refunded.body).toMatchObject({
        refund: {
          amount: 4_000,
          taxAmount: 800,
          returnFee: { amount: 500, taxAmount: 100 },
          parts: [{ captureId, creditNoteNumber: 'web-1/1/R1', amount: 4_000 }],
        },
        balances: { refunded: { amount: 4_000 }, owed: 6_500 },
      });
      refundId = refunded.body.refund.refundId;
    });

    it('writes off what four eyes agree on', async () => {
      const proposed = await service.call('POST', `${order}/write-offs`, {
        key: 'finance',
        body: { captureId, amount: 500, reason: 'goodwill' },
      });
      const { writeOffId } = proposed.body.writeOff;
      const own = await service.call('POST', `${order}/write-offs/${writeOffId}/approve`, { key: 'finance' });
      expect(own).toMatchObject({ status: 403, body: { code: 'FOUR_EYES_REQUIRED' } });
      const approved = await service.call('POST', `${order}/write-offs/${writeOffId}/approve`, {
        key: 'secondFinance',
      });
      expect(approved.body).toMatchObject({ event: { type: 'ReceivableWrittenOff' }, balances: { owed: 6_000 } });
      const again = await service.call('POST', `${order}/write-offs`, { body: { captureId, amount: 1, reason: 'x' } });
      const rejected = await service.call('POST', `${order}/write-offs/${again.body.writeOff.writeOffId}/reject`, {
        body: {},
      });
      expect(rejected.body.event).toMatchObject({ type: 'ReceivableWriteOffRejected' });
    });

    it('pays credit back', async () => {
      await service.call('POST', `${order}/payments`, { body: { captureId, amount: 7_000 } });
      const paidBack = await service.call('POST', `${order}/paybacks`, { body: { amount: 500 } });
      expect(paidBack.status).toBe(201);
      expect(paidBack.body).toMatchObject({ payback: { amount: 500 } });
    });

    it('fails a refund, captures the rest, fails that, and releases', async () => {
      const failed = await service.call('POST', `${order}/refunds/${refundId}/fail`, {
        body: { reason: 'account closed' },
      });
      expect(failed.body).toMatchObject({ event: { type: 'RefundFailed' }, balances: { refunded: { amount: 0 } } });
      const rest = await service.call('POST', `${order}/captures`, { body: { full: true } });
      expect(rest.body).toMatchObject({ status: 'CAPTURED', balances: { remaining: { amount: 0 } } });
      const taken = await service.call('POST', `${order}/captures/${rest.body.capture.captureId}/fail`);
      expect(taken.body).toMatchObject({
        event: { type: 'CaptureFailed', returnedTo: 'lines' },
        status: 'PART_CAPTURED',
      });
      const released = await service.call('POST', `${order}/release`);
      expect(released.body).toMatchObject({ status: 'CAPTURED', balances: { released: { amount: 10_000 } } });
    });

    it('lists captures and refunds, and shows each alone', async () => {
      const { body } = await service.call('GET', `${order}/captures`);
      expect(body.captures).toMatchObject([
        { captureId, status: 'STANDING' },
        { captureNumber: 2, status: 'FAILED' },
      ]);
      expect((await service.call('GET', `${order}/captures/${captureId}`)).body).toEqual(body.captures[0]);
      const refunds = await service.call('GET', `${order}/refunds`);
      expect(refunds.body.refunds).toMatchObject([{ refundId, status: 'FAILED', failureReason: 'account closed' }]);
      expect((await service.call('GET', `${order}/refunds/${refundId}`)).body).toEqual(refunds.body.refunds[0]);
    });

    it('tells the whole history, page by page, in one unbroken chain of revisions', async () => {
      const types: string[] = [];
      for (let from: number | undefined = 0; from !== undefined; ) {
        const { body } = await service.call('GET', `${order}/history?limit=5&fromRevision=${from}`);
        types.push(
          ...body.events.map((event: { type: string; revision: number }) => `${event.revision} ${event.type}`),
        );
        from = body.nextRevision;
      }
      expect(types.map((type) => Number(type.split(' ')[0]))).toEqual([...types.keys()]);
      expect(types[0]).toBe('0 OrderAuthorized');
      expect(types).toContain('1 PartialCaptureRecorded');
      const { revision } = (await service.call('GET', order)).body;
      expect(types).toHaveLength(revision + 1);
    });

    it("shows the customer, the merchant's queue and the list of orders what they wait for", async () => {
      const { position } = (await service.call('GET', order)).body;
      const seen = await service.call('GET', `/v1/customers/c1/captures?atLeast=${position}`, { key: 'customer' });
      expect(seen.body.orders).toMatchObject([
        {
          orderId: 'web-1',
          customer: { name: 'Ada Lovelace' },
          captures: [{ invoiceNumber: 'web-1/1', description: 'one chair for Ada' }, {}],
        },
      ]);
      const queue = await service.call('GET', `/v1/settlement-queue?atLeast=${position}`);
      const sum = (kind: string) =>
        queue.body.entries
          .filter((entry: { kind: string; mirrors?: string }) => entry.kind === kind || entry.mirrors === kind)
          .reduce((total: number, entry: { amount: number }) => total + entry.amount, 0);
      expect({ sale: sum('sale'), return: sum('return') }).toEqual({ sale: 10_000, return: 0 });
      const totals = await service.call('GET', '/v1/settlement-queue/totals?currency=EUR');
      expect(totals.body.totals).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'sale' })]));
      const found = await service.call('GET', `/v1/orders?status=CAPTURED&customerId=c1&atLeast=${position}`);
      expect(found.body.orders).toMatchObject([{ orderId: 'web-1', capturedAmount: 10_000 }]);
    });

    it('cancels an order of which nothing is captured', async () => {
      await service.call('POST', '/v1/orders', { body: { orderId: 'web-2', currency: 'JPY', orderAmount: 700 } });
      const answer = await service.call('POST', '/v1/orders/web-2/cancel');
      expect(answer.body).toMatchObject({ status: 'CANCELLED', event: { type: 'OrderCancelled' } });
    });
  });
}
