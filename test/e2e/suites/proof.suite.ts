import { OPEN_LEDGER, type OpenLedger } from '@ledger';
import { hexOf, isHeadSignedBy, leafHash, type SignedHead, verifyConsistency, verifyInclusion } from '@log-tree';
import type { Ask } from '../world/caller';
import { accepted, captured } from '../world/orders';
import type { Service, StartService } from '../world/service';

export function describeProof(start: StartService): void {
  describe('proof: heads, and what they prove, over HTTP', () => {
    let service: Service;
    let heads: SignedHead[];
    let position: string;
    beforeAll(async () => {
      service = await start();
      heads = [await signed('first')];
      await live(4);
      heads.push(await signed('second'));
    });
    afterAll(() => service.close());

    const sign = (key: string, ask: Ask = {}) =>
      service.call('POST', '/v1/heads', { key: 'ledger', ...ask, headers: { 'idempotency-key': key, ...ask.headers } });
    const ask = async (path: string) => {
      const joined = `${path}${path.includes('?') ? '&' : '?'}atLeast=${position}`;
      return accepted(await service.call('GET', joined));
    };

    async function signed(key: string): Promise<SignedHead> {
      const answer = await sign(key);
      expect(answer.status).toBe(201);
      position = answer.body.position;
      return answer.body.head;
    }

    async function live(orders: number): Promise<void> {
      for (let order = 0; order < orders; order += 1) {
        await captured(service);
      }
    }

    it('signs what is recorded, once for each key', async () => {
      const [first, second] = heads;
      expect({ first: first?.size, second: second?.size }).toEqual({ first: 1, second: 10 });
      const again = await sign('first');
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(again.body.head).toEqual(first);
      const { publicKey } = service.api.app.get<OpenLedger>(OPEN_LEDGER).keys;
      for (const head of heads) expect(isHeadSignedBy(head, publicKey)).toBe(true);
    });

    it('tells every key with which key heads are signed', async () => {
      const { publicKey } = service.api.app.get<OpenLedger>(OPEN_LEDGER).keys;
      for (const key of ['auditor', 'customer'] as const) {
        const answer = await service.call('GET', '/v1/signing-keys', { key });
        expect(answer.body).toEqual({ publicKeys: [publicKey] });
      }
      expect((await service.call('GET', '/v1/signing-keys?x=1')).status).toBe(400);
    });

    it('lists the heads, and shows each under its size', async () => {
      expect((await ask('/v1/heads')).heads).toEqual(heads.toReversed());
      const page = await ask('/v1/heads?limit=1');
      expect(page.heads).toEqual([heads[1]]);
      expect((await ask(`/v1/heads?limit=1&page=${page.next}`)).heads).toEqual([heads[0]]);
      expect((await ask('/v1/heads/10')).head).toEqual(heads[1]);
      for (const size of ['9', '0', 'x', '99999999999999999999']) {
        const missing = await service.call('GET', `/v1/heads/${size}`);
        expect(missing).toMatchObject({ status: 404, body: { code: 'HEAD_NOT_FOUND' } });
      }
      const foreign = await service.call('GET', `/v1/heads?page=${'A'.repeat(40)}`);
      expect(foreign).toMatchObject({ status: 400, body: { errors: [{ parameter: 'page' }] } });
    });

    it('proves every event that a head covers', async () => {
      for (let sequence = 0; sequence < 10; sequence += 1) {
        const { eventSequence, eventHash, path, head } = await ask(`/v1/proofs/inclusion?sequence=${sequence}`);
        expect({ eventSequence, head }).toEqual({ eventSequence: sequence, head: heads[1] });
        const leaf = hexOf(leafHash(Buffer.from(eventHash, 'hex')));
        expect(verifyInclusion({ leaf, index: sequence, size: 10, path, root: head.rootHash })).toBe(true);
      }
      expect((await ask('/v1/proofs/inclusion?sequence=0&size=1')).head).toEqual(heads[0]);
      for (const query of ['sequence=10', 'sequence=1&size=1', 'sequence=1&size=7']) {
        const none = await service.call('GET', `/v1/proofs/inclusion?${query}`);
        expect(none).toMatchObject({ status: 404, body: { code: 'HEAD_NOT_FOUND' } });
      }
    });

    it('proves that a later head goes on from an earlier one', async () => {
      for (let from = 1; from <= 10; from += 1) {
        const { path, fromRootHash, head } = await ask(`/v1/proofs/consistency?from=${from}&to=10`);
        const claim = { from, fromRoot: fromRootHash, to: 10, toRoot: head.rootHash, path };
        expect(verifyConsistency(claim)).toBe(true);
        if (from === 1) expect(fromRootHash).toBe(heads[0]?.rootHash);
      }
      const ahead = await service.call('GET', '/v1/proofs/consistency?from=11');
      expect(ahead).toMatchObject({ status: 404, body: { code: 'HEAD_NOT_FOUND' } });
      expect((await service.call('GET', '/v1/proofs/consistency?from=0')).status).toBe(400);
    });

    it('answers every key, and signs for auditors of the whole ledger only', async () => {
      for (const key of ['customer', 'otherMerchant', 'fulfilment'] as const) {
        expect((await service.call('GET', '/v1/heads/10', { key })).status).toBe(200);
      }
      expect((await sign('mine', { key: 'auditor' })).status).toBe(403);
      expect((await sign('mine', { key: 'secondLedger' })).status).toBe(403);
      expect((await sign('mine', { body: { size: 3 } })).status).toBe(400);
      expect(
        (await service.call('POST', '/v1/heads', { key: 'ledger', headers: { 'idempotency-key': '' } })).status,
      ).toBe(400);
    });
  });
}
