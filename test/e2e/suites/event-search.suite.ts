import { createHash } from 'node:crypto';
import { accepted, CHAIRS } from '../world/orders';
import type { Service, StartService } from '../world/service';

const ADA = { name: 'Ada Lovelace' };

interface Found {
  readonly sequence: number;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly hash: string;
  readonly stored: string;
  readonly recordedAt: string;
  readonly merchantId: string | null;
}

export function describeEventSearch(start: StartService): void {
  describe('events, looked for', () => {
    let service: Service;
    beforeAll(async () => {
      service = await start();
      const say = async (path: string, body: object, key = 'merchant') =>
        accepted(await service.call('POST', path, { body, key }));
      for (let number = 1; number <= 12; number += 1) {
        const orderId = `o-${number}`;
        await say('/v1/orders', { ...CHAIRS, orderId, customerId: 'ada', customer: ADA });
        await say(`/v1/orders/${orderId}/captures`, { amount: 1_000, description: 'for Ada' }, 'fulfilment');
      }
      await say('/v1/orders', { ...CHAIRS, orderId: 'other' }, 'otherMerchant');
    });
    afterAll(() => service.close());

    const search = async (query: string, key = 'auditor', headers = {}) =>
      accepted(await service.call('GET', `/v1/events/search?${query}`, { key, headers }));
    /** Page by page to the end. */
    const all = async (query: string, key = 'auditor'): Promise<Found[]> => {
      const found: Found[] = [];
      for (let page = ''; ; ) {
        const answer = await search(`${query}${page}`, key);
        found.push(...answer.events);
        if (answer.next === undefined) return found;
        page = `&page=${answer.next}`;
      }
    };
    const revisionsOf = (found: readonly Found[]) => found.map(({ stream, revision }) => `${stream}@${revision}`);

    it('are found by type, oldest first, each once, however long the pages are', async () => {
      const captures = await all('order=oldest&type=PartialCaptureRecorded&limit=5');
      expect(captures.map(({ stream }) => stream)).toEqual(
        Array.from({ length: 12 }, (_, at) => `order-m1:o-${at + 1}`),
      );
      expect(captures.every(({ type }) => type === 'PartialCaptureRecorded')).toBe(true);
      expect(await all('order=oldest&type=OrderCaptured')).toEqual([]);
    });

    it('say how far they were looked for', async () => {
      const { searchedFrom, searchedTo } = await search('order=oldest&type=OrderCaptured', 'ledger');
      expect(searchedFrom).toBe(0);
      expect(searchedTo).toBeGreaterThanOrEqual(25);
      const page = await search('order=oldest&limit=3', 'ledger');
      expect(page.events.map(({ sequence }: Found) => sequence)).toEqual([0, 1, 2]);
      expect([page.searchedFrom, page.searchedTo]).toEqual([0, 2]);
      const later = await search(`order=oldest&limit=3&page=${page.next}`, 'ledger');
      expect([later.searchedFrom, later.searchedTo]).toEqual([3, 5]);
    });

    it('are found newest first', async () => {
      const oldest = await all('order=oldest', 'ledger');
      // Reading is recorded, so that the log goes on meanwhile.
      expect(await all(`limit=4&toSequence=${oldest.length - 1}`, 'ledger')).toEqual(oldest.toReversed());
      const newest = await all('type=PartialCaptureRecorded&limit=5');
      expect(newest).toEqual((await all('order=oldest&type=PartialCaptureRecorded')).reverse());
      const page = await search('limit=2', 'ledger');
      expect(page.searchedFrom - page.searchedTo).toBe(1);
    });

    it('are not found behind the end of the log, nor before its beginning', async () => {
      for (const order of ['order=oldest', 'order=newest', 'order=oldest&orderId=o-3', 'orderId=o-3']) {
        expect(await search(`${order}&fromSequence=1000000`)).toEqual({ events: [] });
        expect(await search(`${order}&fromSequence=7&toSequence=6`)).toEqual({ events: [] });
      }
    });

    it('are found between sequences, and between instants', async () => {
      const everything = await all('order=oldest', 'ledger');
      const some = await all('order=oldest&fromSequence=4&toSequence=9&limit=4', 'ledger');
      expect(some).toEqual(everything.slice(4, 10));
      const backwards = await all('order=newest&fromSequence=4&toSequence=9&limit=4', 'ledger');
      expect(backwards).toEqual(some.toReversed());
      const [from, to] = [everything[6]?.recordedAt ?? '', everything[12]?.recordedAt ?? ''];
      const between = await all(`order=oldest&recordedFrom=${from}&recordedTo=${to}`, 'ledger');
      expect(between).toEqual(everything.filter(({ recordedAt }) => recordedAt >= from && recordedAt <= to));
    });

    it('are found by who recorded them, and by their id', async () => {
      const actor = service.keys.fulfilment.split('_')[1];
      const found = await all(`order=oldest&actor=${actor}`);
      expect(found.map(({ type }) => type)).toEqual(Array(12).fill('PartialCaptureRecorded'));
      const [one] = found;
      expect(await all(`order=oldest&eventId=${one?.eventId}`)).toEqual([one]);
    });

    it('are found in their stream, from either end', async () => {
      const found = await all('orderId=o-3&order=oldest&limit=1');
      expect(revisionsOf(found)).toEqual(['order-m1:o-3@0', 'order-m1:o-3@1']);
      expect(await all('stream=order-m1:o-3&limit=1')).toEqual(found.toReversed());
      expect(await all('orderId=nothing')).toEqual([]);
    });

    it('have the same sequence in their stream as in the log, and are found by it in both', async () => {
      const everything = await all('order=oldest', 'ledger');
      for (const stream of new Set(everything.map((event) => event.stream))) {
        const found = await all(`stream=${stream}&order=oldest&toSequence=${everything.length - 1}`, 'ledger');
        expect(found).toEqual(everything.filter((event) => event.stream === stream));
        const [first, last] = [found[0], found.at(-1)];
        const before = await search(`stream=${stream}&toSequence=${first?.sequence}`, 'ledger');
        expect(before.events).toEqual([first]);
        const after = await search(`stream=${stream}&order=oldest&fromSequence=${last?.sequence}&limit=1`, 'ledger');
        expect(after.events).toEqual([last]);
      }
    });

    it('come whole, as they are kept: their hash follows from what is shown, and nobody is named', async () => {
      const found = await all('orderId=o-3&order=oldest');
      let hash = Buffer.alloc(32);
      for (const event of found) {
        hash = createHash('sha256').update(hash).update(event.stored).digest();
        expect(event.hash).toBe(hash.toString('hex'));
      }
      expect(found[0]).toMatchObject({
        actor: service.keys.merchant.split('_')[1],
        commandType: 'AuthorizeOrder',
        data: { orderId: 'o-3', customer: { sealed: true, keyId: expect.any(String) } },
      });
      expect(JSON.stringify(found)).not.toMatch(/Lovelace|for Ada/);
    });

    it('are shown to a merchant for its own only, to auditors only', async () => {
      expect((await all('order=oldest')).every(({ merchantId }) => merchantId === 'm1')).toBe(true);
      expect(await all('stream=order-m2:other&order=oldest')).toEqual([]);
      expect(revisionsOf(await all('order=oldest', 'otherMerchant'))).toEqual(['order-m2:other@0']);
      for (const key of ['fulfilment', 'finance', 'customer']) {
        expect((await service.call('GET', '/v1/events/search', { key })).status).toBe(403);
      }
    });

    it('are not looked for by a page of another search', async () => {
      const { next } = await search('order=oldest&limit=1', 'ledger');
      const query = `order=oldest&stream=order-m1:o-1&page=${next}`;
      const answer = await service.call('GET', `/v1/events/search?${query}`, { key: 'auditor' });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ parameter: 'page' }] } });
    });

    it('of an order are told with what each did to every balance', async () => {
      const { steps, nextRevision } = accepted(
        await service.call('GET', '/v1/orders/o-3/steps?limit=1', { key: 'auditor' }),
      );
      expect([steps.length, nextRevision]).toEqual([1, 1]);
      expect(steps[0].changes).toEqual([
        { balance: 'order', before: 0, after: 22_500 },
        { balance: 'remaining', before: 0, after: 22_500 },
      ]);
      const found = await all('orderId=o-3&order=oldest');
      expect(steps[0].sequence).toBe(found[0]?.sequence);
      const rest = accepted(await service.call('GET', '/v1/orders/o-3/steps?fromRevision=1', { key: 'auditor' }));
      expect(rest.nextRevision).toBeUndefined();
      expect(rest.steps[0].sequence).toBe(found[1]?.sequence);
      expect(rest.steps).toMatchObject([
        {
          type: 'PartialCaptureRecorded',
          changes: [
            { balance: 'remaining', before: 22_500, after: 21_500 },
            { balance: 'captured', before: 0, after: 1_000 },
            { balance: 'owed', before: 0, after: 1_000 },
          ],
          entries: [{ kind: 'sale', amount: 1_000 }],
          postings: [{ side: 'debit' }, { side: 'credit' }],
        },
      ]);
      expect(JSON.stringify(rest)).not.toContain('for Ada');
      const unknown = await service.call('GET', '/v1/orders/nothing/steps', { key: 'auditor' });
      expect(unknown).toMatchObject({ status: 404, body: { code: 'ORDER_NOT_FOUND' } });
    });
  });
}
