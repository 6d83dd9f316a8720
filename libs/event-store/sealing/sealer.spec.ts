import { randomBytes } from 'node:crypto';
import type { OrderAuthorized, OrderCancelled, OrderCaptured, Sealed } from '@domain';
import { createMemoryKeyStore } from './memory.key-store';
import { openPersonalDataKeys, type PersonalDataKeys } from './personal-data-keys';
import { createSealer, type Sealer } from './sealer';

const capture = (description: string, customerId?: string): OrderCaptured => ({
  type: 'OrderCaptured',
  orderId: 'o1',
  currency: 'EUR',
  ...(customerId !== undefined && { customerId }),
  captureId: 'c1',
  captureNumber: 1,
  invoiceNumber: 'o1/1',
  lines: [],
  dueDate: '2026-03-31',
  description: { unsealed: description },
});
const PLACE = { merchantId: 'm1', eventId: 'e1', path: '/description' };

describe('sealing personal data', () => {
  const masterKey = randomBytes(32);
  let keys: PersonalDataKeys;
  let sealer: Sealer;

  beforeEach(async () => {
    keys = await openPersonalDataKeys(createMemoryKeyStore(), { masterKey });
    sealer = createSealer(keys);
  });

  async function sealedText(event: OrderCaptured, merchantId = 'm1', eventId = 'e1'): Promise<Sealed> {
    const [sealed] = await sealer.seal(merchantId, [event], [eventId]);
    return sealed?.description as Sealed;
  }

  it('gives the text back where it stands', async () => {
    const sealed = await sealedText(capture('Grüße, 世界 💶'));
    expect(JSON.stringify(sealed)).not.toContain('Gr');
    expect(await sealer.unseal(PLACE, sealed)).toEqual({ unsealed: 'Grüße, 世界 💶' });
  });

  it('leaves everything else of the event as it was', async () => {
    const event = capture('a present', 'ada');
    const [sealed] = await sealer.seal('m1', [event], ['e1']);
    expect(sealed).toEqual({
      ...event,
      description: {
        keyId: expect.any(String),
        nonce: expect.stringMatching(/^[\w-]{16}$/),
        ciphertext: expect.any(String),
        tag: expect.stringMatching(/^[\w-]{22}$/),
      },
    });
  });

  it.each([
    ['another merchant', { merchantId: 'm2' }],
    ['another event', { eventId: 'e2' }],
    ['another field', { path: '/reference' }],
  ])('does not open the text under %s', async (_, elsewhere) => {
    const sealed = await sealedText(capture('a present'));
    await expect(sealer.unseal({ ...PLACE, ...elsewhere }, sealed)).rejects.toThrow('changed or moved');
  });

  it.each(['nonce', 'ciphertext', 'tag'] as const)('notices a change of the %s', async (part) => {
    const sealed = await sealedText(capture('a present'));
    const bytes = Buffer.from(sealed[part], 'base64url');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    const changed = { ...sealed, [part]: bytes.toString('base64url') };
    await expect(sealer.unseal(PLACE, changed)).rejects.toThrow('changed or moved');
  });

  it('does not accept a shortened tag', async () => {
    const sealed = await sealedText(capture('a present'));
    const tag = Buffer.from(sealed.tag, 'base64url').subarray(0, 4).toString('base64url');
    await expect(sealer.unseal(PLACE, { ...sealed, tag })).rejects.toThrow('changed or moved');
  });

  it('never seals the same text to the same bytes', async () => {
    const texts = await Promise.all(Array.from({ length: 50 }, () => sealedText(capture('a present'))));
    expect(new Set(texts.map((sealed) => sealed.nonce)).size).toBe(50);
    expect(new Set(texts.map((sealed) => sealed.ciphertext)).size).toBe(50);
  });

  it('uses one key for a customer of a merchant, and one for an order without customer', async () => {
    const ada = await sealedText(capture('first', 'ada'));
    const adaAgain = await sealedText(capture('second', 'ada'));
    const adaElsewhere = await sealedText(capture('third', 'ada'), 'm2');
    const order = await sealedText(capture('fourth'));
    expect(adaAgain.keyId).toBe(ada.keyId);
    expect(new Set([ada, adaElsewhere, order].map((sealed) => sealed.keyId)).size).toBe(3);
  });

  it('says "erased" once the key was destroyed, and seals what comes later under a new one', async () => {
    const before = await sealedText(capture('a present', 'ada'));
    await keys.destroy({ merchantId: 'm1', kind: 'customer', id: 'ada' });
    expect(await sealer.unseal(PLACE, before)).toBe('erased');
    const after = await sealedText(capture('a present', 'ada'));
    expect(after.keyId).not.toBe(before.keyId);
    expect(await sealer.unseal(PLACE, after)).toEqual({ unsealed: 'a present' });
  });

  it('takes a lost key for a fault, not for an erasure', async () => {
    const sealed = await sealedText(capture('a present'));
    await expect(sealer.unseal(PLACE, { ...sealed, keyId: 'lost' })).rejects.toThrow('not in the key store');
  });

  it('makes no key for events without personal data, and hands them back untouched', async () => {
    const store = createMemoryKeyStore();
    const idle = createSealer(await openPersonalDataKeys(store, { masterKey }));
    const cancelled: OrderCancelled = { type: 'OrderCancelled', orderId: 'o1', currency: 'EUR', lines: [] };
    const { description: _, ...silent } = capture('left out');
    const events = [cancelled, silent as OrderCaptured];
    const sealed = await idle.seal('m1', events, ['e1', 'e2']);
    expect(sealed[0]).toBe(cancelled);
    expect(sealed[1]).toBe(silent);
    expect(await store.any()).toBeUndefined();
  });

  it('seals the details of a customer as one text', async () => {
    const details = '{"email":"ada@example.org","name":"Ada"}';
    const authorized = { type: 'OrderAuthorized', orderId: 'o1', customerDetails: { unsealed: details } };
    const [sealed] = await sealer.seal('m1', [authorized as OrderAuthorized], ['e1']);
    const place = { merchantId: 'm1', eventId: 'e1', path: '/customerDetails' };
    expect(await sealer.unseal(place, sealed?.customerDetails as Sealed)).toEqual({ unsealed: details });
  });

  it('refuses a master key that did not wrap what the store holds', async () => {
    const store = createMemoryKeyStore();
    const first = await openPersonalDataKeys(store, { masterKey });
    await first.current({ merchantId: 'm1', kind: 'customer', id: 'ada' });
    await openPersonalDataKeys(store, { masterKey });
    await expect(openPersonalDataKeys(store, { masterKey: randomBytes(32) })).rejects.toThrow(
      'not the one that wrapped it',
    );
  });
});
