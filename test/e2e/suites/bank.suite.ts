import type { BankTransaction } from '@bank-files';
import { asCamt053 } from '../../../libs/bank-files/statements/written-statement.fixture';
import { readXml } from '../../../libs/bank-files/xml/read-xml';
import { childrenOf, descend, textAt, type XmlElement } from '../../../libs/bank-files/xml/xml-element';
import { statusReport } from '../../../libs/ledger/payment-files/paid-shops.fixture';
import { accepted } from '../world/orders';
import type { Service, StartService } from '../world/service';

const TERMS = {
  schedule: { every: 'day' },
  cutOffTime: '18:00',
  zone: 'Etc/UTC',
  delay: { days: 1, kind: 'calendar' },
  fee: { rate: 0, fixed: [] },
  feeVatRate: 0,
  holdback: { rate: 0, days: 0 },
};
const SETTINGS = {
  ...{ CLOCK: 'simulated', CLOCK_START: '2026-03-01T10:00:00.000Z' },
  ...{ PAYING_NAME: 'Capture AB', PAYING_IBAN: 'SE4550000000058398257466' },
};
const MERCHANTS = ['m1', 'm2', 'm3'] as const;

export function describeBank(start: StartService): void {
  describe('payouts and the bank over HTTP', () => {
    let service: Service;
    let berta: string;
    beforeAll(async () => {
      service = await start(SETTINGS);
      berta = await service.makeKey({ scope: { kind: 'ledger' }, roles: ['finance'] });
      for (const merchant of MERCHANTS) await open(merchant);
    });
    afterAll(() => service.close());

    const of = (merchant: string, more = {}) => ({ key: 'ledger', headers: { 'merchant-id': merchant, ...more } });
    const xml = (bytes: Uint8Array) => ({ body: Buffer.from(bytes).toString(), type: 'application/xml' });
    async function open(merchant: string): Promise<void> {
      accepted(await service.call('PUT', '/v1/terms', { ...of(merchant), body: TERMS }));
      const account = { currency: 'EUR', name: `Shop ${merchant}`, iban: 'DE89370400440532013000' };
      accepted(await service.call('POST', '/v1/payout-accounts', { ...of(merchant), body: account }));
    }
    async function sell(merchant: string, orderId: string, amount: number): Promise<void> {
      const order = { orderId, currency: 'EUR', orderAmount: amount };
      accepted(await service.call('POST', '/v1/orders', { ...of(merchant), body: order }));
      accepted(await service.call('POST', `/v1/orders/${orderId}/captures`, { ...of(merchant), body: { full: true } }));
    }
    async function settle(day: string): Promise<void> {
      const to = `2026-03-${day}T18:00:00Z`;
      accepted(await service.call('POST', '/v1/clock:advance', { key: 'ledger', body: { to } }));
      const report = await service.call('POST', '/v1/settlements:run', { key: 'ledger', body: {} });
      expect(accepted(report).complete).toBe(true);
    }
    const bring = (merchant: string, transactions: readonly Omit<BankTransaction, 'number' | 'currency'>[]) => {
      const lines = transactions.map((each, index) => ({ number: index + 1, currency: 'EUR', ...each }));
      const closing = lines.reduce((sum, { amount }) => sum + amount, 100_000n);
      const { body, type } = xml(
        asCamt053({
          ...{ account: 'A1', statementId: 'S1', currency: 'EUR', openingBalance: 100_000n, closingBalance: closing },
          transactions: lines,
        }),
      );
      return service.call('POST', '/v1/bank-files', { ...of(merchant, { 'content-type': type }), body });
    };

    it('are sent, rejected, accepted, sent again, booked, and explained where they differ', async () => {
      await sell('m1', 'web-1', 10_000);
      await sell('m2', 'web-1', 20_000);
      await settle('02');
      const body = { messageId: 'M-1', currency: 'EUR' };
      const sent = await service.call('POST', '/v1/payment-files', { key: 'ledger', body });
      expect(sent).toMatchObject({ status: 200, body: { controlSum: 30_000, complete: true, skipped: [] } });
      const position = sent.headers.get('ledger-position') ?? '';
      const file = await service.call('GET', `/v1/payment-files/M-1?atLeast=${encodeURIComponent(position)}`, {
        key: 'ledger',
      });
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
      const [one = '', other = ''] = paymentsOf(file.text).map(({ id }) => id);
      expect(paymentsOf(file.text)).toEqual([
        { id: one, amount: '100.00', iban: 'DE89370400440532013000' },
        { id: other, amount: '200.00', iban: 'DE89370400440532013000' },
      ]);

      const report = xml(statusReport(`${one} RJCT`, `${other} ACCP`));
      const told = await service.call('POST', '/v1/payment-files/status-reports', {
        ...{ key: 'ledger', headers: { 'content-type': report.type }, body: report.body },
      });
      expect(told).toMatchObject({
        status: 200,
        body: {
          recorded: 1,
          payments: [
            { outcome: 'failed', merchantId: 'm1' },
            { outcome: 'unchanged', merchantId: 'm2' },
          ],
        },
      });

      await settle('03');
      const again = await service.call('POST', '/v1/payment-files', {
        ...{ key: 'ledger', body: { messageId: 'M-2', currency: 'EUR' } },
      });
      expect(again.body.payouts).toMatchObject([{ merchantId: 'm1', payoutId: 'EUR-2', amount: 10_000 }]);
      const [{ endToEndId: retried }] = again.body.payouts;

      const first = await bring('m1', [
        { bookedOn: '2026-03-03', amount: -9_900n, endToEndId: retried, bankReference: 'B1' },
        { bookedOn: '2026-03-03', amount: -20_000n, endToEndId: other, bankReference: 'B2' },
        { bookedOn: '2026-03-03', amount: 4_000n, remittance: 'Rechnung RE-web-1/1', bankReference: 'B3' },
      ]);
      expect(first).toMatchObject({
        ...{
          status: 200,
          body: { alreadyImported: false, ofOthers: 1, matched: 1, exceptions: 1, transactionCount: 3 },
        },
      });
      const { fileId } = first.body;
      const lines = await service.call('GET', `/v1/bank-files/${fileId}`, of('m1'));
      expect(lines.body.transactions).toMatchObject([
        { number: 1, outcome: 'exception', exceptionId: 'line-1' },
        { number: 3, outcome: 'payment-recorded', payment: { orderId: 'web-1' } },
      ]);
      const orders = await service.call('GET', '/v1/orders/web-1/captures', of('m1'));
      expect(orders.status).toBe(200);

      const open = await service.call('GET', '/v1/reconciliation/exceptions?status=open', of('m1'));
      expect(open.body.exceptions).toMatchObject([
        { kind: 'amount-differs', compared: { payoutId: 'EUR-2', amount: 10_000 }, transaction: { amount: -9_900 } },
      ]);
      const at = `/v1/reconciliation/exceptions/${fileId}/line-1`;
      const proposal = { resolution: 'explained', reason: 'the bank kept its fee' };
      const propose = async (body: object, revision: number) => {
        const match = of('m1', { 'if-match': `"${revision}"` });
        const proposed = await service.call('POST', `${at}/propose`, { ...match, body });
        expect(proposed.status).toBe(200);
        return JSON.parse(proposed.headers.get('etag') ?? '');
      };
      const seen = await propose({ ...proposal, reason: 'we wanted it so' }, open.body.exceptions[0].revision);
      const withdrawn = await service.call('POST', `${at}/reject`, { ...of('m1'), body: {} });
      expect(withdrawn.status).toBe(200);
      await propose(proposal, JSON.parse(withdrawn.headers.get('etag') ?? ''));
      // Whoever looked at the first proposal has not agreed to the second.
      const match = { ...of('m1', { 'if-match': `"${seen}"` }), key: berta };
      expect(await service.call('POST', `${at}/approve`, match)).toMatchObject({
        ...{ status: 412, body: { code: 'PRECONDITION_FAILED' } },
      });
      expect(await service.call('POST', `${at}/approve`, of('m1'))).toMatchObject({
        ...{ status: 403, body: { code: 'FOUR_EYES_REQUIRED' } },
      });
      const approved = await service.call('POST', `${at}/approve`, { ...of('m1'), key: berta });
      expect(approved).toMatchObject({
        status: 200,
        body: { resolution: { exceptionId: 'line-1', resolution: 'explained' } },
      });
      const where = encodeURIComponent(approved.headers.get('ledger-position') ?? '');
      const settled = await service.call(
        'GET',
        `/v1/reconciliation/exceptions?status=resolved&atLeast=${where}`,
        of('m1'),
      );
      expect(settled.body.exceptions).toMatchObject([{ exceptionId: 'line-1', status: 'resolved' }]);

      const confirmed = await bring('m2', [
        { bookedOn: '2026-03-03', amount: -20_000n, endToEndId: other, bankReference: 'B2' },
      ]);
      expect(confirmed.body).toMatchObject({ matched: 1, exceptions: 0, ofOthers: 0 });
      expect((await service.call('GET', '/v1/bank-files', of('m2'))).body.bankFiles).toMatchObject([{ matched: 1 }]);
    });

    it('import a file once, whoever sends it how often', async () => {
      await sell('m3', 'a', 500);
      const paid = [{ bookedOn: '2026-03-03', amount: 500n, remittance: 'a/1', bankReference: 'C1' }];
      const first = await bring('m3', paid);
      expect(first.body).toMatchObject({ alreadyImported: false, matched: 1 });
      const second = await bring('m3', paid);
      expect(second.body).toEqual({ ...first.body, alreadyImported: true });
    });

    it('take CSV with a mapping, by name or spelled out, and say what is wrong with it', async () => {
      const csv = 'bookedOn,amount,currency,bankReference,endToEndId,remittance\n2026-03-03,1.00,EUR,,,nothing\n';
      const send = (mapping: string, body = csv) =>
        service.call('POST', `/v1/bank-files?mapping=${encodeURIComponent(mapping)}`, {
          ...{ ...of('m3', { 'content-type': 'text/csv' }), body },
        });
      expect(await send('plain')).toMatchObject({ status: 200, body: { format: 'csv', exceptions: 1 } });
      const other = {
        decimalSeparator: ',',
        dateFormat: 'DD.MM.YYYY',
        currency: 'EUR',
        columns: { amount: 'B', bookedOn: 'T' },
      };
      expect(await send(JSON.stringify(other), 'T;B\n')).toMatchObject({
        status: 422,
        body: { code: 'BANK_FILE_REFUSED' },
      });
      expect(await send('fancy')).toMatchObject({ status: 400, body: { errors: [{ parameter: 'mapping' }] } });
      expect(await send('{"delimiter":"x"}')).toMatchObject({
        status: 400,
        body: { errors: [{ parameter: 'mapping' }] },
      });
    });

    it('take no file that is none, and no other body', async () => {
      const send = (body: string, type: string) =>
        service.call('POST', '/v1/bank-files', { ...of('m1', { 'content-type': type }), body });
      expect(await send('{}', 'application/json')).toMatchObject({ status: 415 });
      expect(await send('<a/>', 'text/xml')).toMatchObject({ status: 422, body: { code: 'BANK_FILE_REFUSED' } });
      expect(await send('x'.repeat(21 * 1024 * 1024), 'text/plain')).toMatchObject({ status: 413 });
      const orders = { ...of('m1', { 'content-type': 'text/xml' }), body: '<a/>' };
      expect(await service.call('POST', '/v1/orders', orders)).toMatchObject({ status: 415 });
    });

    it('are the business of whoever keeps the ledger', async () => {
      for (const path of ['/v1/bank-files', '/v1/reconciliation/exceptions', '/v1/payment-files/M-1']) {
        expect(await service.call('GET', path, { key: 'finance' })).toMatchObject({ status: 403 });
      }
      const body = { currency: 'EUR' };
      expect(await service.call('POST', '/v1/payment-files', { key: 'finance', body })).toMatchObject({ status: 403 });
      expect(await service.call('GET', '/v1/bank-files', { key: 'ledger' })).toMatchObject({
        ...{ status: 400, body: { errors: [{ header: 'Merchant-Id' }] } },
      });
      expect(await service.call('GET', '/v1/payment-files/none', { key: 'ledger' })).toMatchObject({
        ...{ status: 404, body: { code: 'PAYMENT_FILE_NOT_FOUND' } },
      });
      expect(await service.call('GET', `/v1/bank-files/${'0'.repeat(32)}`, of('m1'))).toMatchObject({
        ...{ status: 404, body: { code: 'BANK_FILE_NOT_FOUND' } },
      });
    });
  });
}

/** A message to the bank, read back with the parser that reads what banks send. */
function paymentsOf(text: string): { id: string; amount: string; iban: string }[] {
  const complain = (place: string, reason: string): undefined => {
    throw new Error(`${place}: ${reason}`);
  };
  const root = readXml(Buffer.from(text), complain) as XmlElement;
  const payment = descend(root, 'CstmrCdtTrfInitn', 'PmtInf') as XmlElement;
  return childrenOf(payment, 'CdtTrfTxInf').map((transfer) => ({
    id: textAt(transfer, 'PmtId/EndToEndId') ?? '',
    amount: textAt(transfer, 'Amt/InstdAmt') ?? '',
    iban: textAt(transfer, 'CdtrAcct/Id/IBAN') ?? '',
  }));
}
