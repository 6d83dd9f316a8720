import type { DomainEvent, OrderCancelled, OrderCaptured } from '@domain';
import { CONTEXT, recorded } from './append.fixture';
import { decodeRecord } from './decode-record';
import { appendBytes, encodeAppend } from './encode-append';
import { CHAIN_START, hashEvent, verifyLink } from './hash-chain';

const cancelled: OrderCancelled = {
  type: 'OrderCancelled',
  orderId: '1042',
  currency: 'EUR',
  lines: [{ lineId: 1, quantity: 2n, amount: 9_007_199_254_740_993n, taxAmount: -1n }],
};

describe('encoding an append', () => {
  it('gives these very bytes and this very hash, for ever', () => {
    const [stored] = encodeAppend(CONTEXT, [cancelled], ['5b0c6a34-3e0f-5a9e-8c1d-2f7b9e6d4a10']);
    expect(stored?.bytes.toString()).toBe(
      '{"actor":"key-a","appendCount":1,"appendIndex":0,"causationId":null,' +
        '"commandHash":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",' +
        '"commandType":"CaptureOrder","correlationId":null,' +
        '"data":{"currency":"EUR","lines":[{"amount":"9007199254740993","lineId":"1","quantity":"2","taxAmount":"-1"}],' +
        '"orderId":"1042"},"eventId":"5b0c6a34-3e0f-5a9e-8c1d-2f7b9e6d4a10","hashVersion":1,' +
        '"idempotencyKey":"parcel-1","ledgerId":"0195f0a4-3c1e-7a52-9d0b-5f1c2e8a7b64","merchantId":"m1",' +
        '"recordedAt":"2026-03-01T09:00:00.000Z","revision":0,"stream":"order-m1:1042","type":"OrderCancelled","version":1}',
    );
    // (head -c 32 /dev/zero; printf '%s' "$bytes") | sha256sum
    expect(stored?.hash.toString('hex')).toBe('e464a5288c5785b3cc0102e62786797ae67c7ee28bd97b1942fef48a8d495d0d');
  });

  it('chains each event to the one before it, and the first to where the stream stands', () => {
    const previous = { revision: 6, hash: Buffer.alloc(32, 9) };
    const events = encodeAppend({ ...CONTEXT, previous }, [cancelled, cancelled], ['e1', 'e2']);
    const [first, second] = events;
    if (!first || !second) throw new Error('two events are one append here');
    expect(verifyLink(previous.hash, first)).toBe(true);
    expect(verifyLink(first.hash, second)).toBe(true);
    expect(verifyLink(previous.hash, second)).toBe(false);
    expect(decodeRecord(recorded(first, 7)).envelope).toMatchObject({ revision: 7, appendIndex: 0, appendCount: 2 });
    expect(decodeRecord(recorded(second, 8)).envelope).toMatchObject({ revision: 8, appendIndex: 1, appendCount: 2 });
    expect(appendBytes(events)).toBe(first.bytes.length + second.bytes.length);
  });

  it('has a null for whatever an envelope lacks', () => {
    const [stored] = encodeAppend({ ...CONTEXT, merchantId: null }, [cancelled], ['e1']);
    expect(JSON.parse(stored?.bytes.toString() ?? '')).toMatchObject({ merchantId: null, causationId: null });
  });

  it('refuses personal data that was not sealed', () => {
    const captured = { ...cancelled, type: 'OrderCaptured', captureId: 'c', captureNumber: 1, invoiceNumber: 'i' };
    const event = { ...captured, dueDate: '2026-03-31', description: { unsealed: 'a present' } } as OrderCaptured;
    expect(() => encodeAppend(CONTEXT, [event], ['e1'])).toThrow('/description: personal data has to be sealed');
  });

  it.each<[string, object, string]>([
    ['a lone surrogate', { orderId: '\ud83d' }, '/orderId: the text has a lone surrogate'],
    ['U+0000', { orderId: 'a\0b' }, '/orderId: the text has U+0000'],
    ['a number where money stands', { lines: [{ ...cancelled.lines[0], amount: 1 }] }, '/lines/0/amount: number is no'],
    ['a fraction', { lines: [{ ...cancelled.lines[0], lineId: 1.5 }] }, '/lines/0/lineId: 1.5 is no safe integer'],
    ['a missing member', { lines: undefined }, '/lines: missing'],
    ['a member that nobody declared', { colour: 'red' }, '/colour: unknown member'],
    ['a time that is none', { effectiveAt: '2026-03-01' }, '/effectiveAt: 2026-03-01 is no instant'],
    ['a type that nobody knows', { type: 'OrderEaten' }, '"OrderEaten" is no event type'],
    ['a type named like a member of every object', { type: 'constructor' }, '"constructor" is no event type'],
  ])('refuses %s', (_, change, fault) => {
    expect(() => encodeAppend(CONTEXT, [{ ...cancelled, ...change } as DomainEvent], ['e1'])).toThrow(fault);
  });

  it.each<[string, object]>([
    ['actor', { actor: '\udc00' }],
    ['idempotency key', { idempotencyKey: 'a\0' }],
    ['correlation id', { correlationId: '\ud83d' }],
    ['time', { recordedAt: 'today' }],
  ])('refuses an envelope whose %s cannot be stored', (_, change) => {
    expect(() => encodeAppend({ ...CONTEXT, ...change }, [cancelled], ['e1'])).toThrow();
  });

  it('refuses events without an id each, and no events at all', () => {
    expect(() => encodeAppend(CONTEXT, [cancelled], [])).toThrow('1 events with 0 ids');
    expect(() => encodeAppend(CONTEXT, [], [])).toThrow('0 events');
  });

  it('begins every stream behind 32 zero bytes', () => {
    expect(CHAIN_START.hash).toEqual(Buffer.alloc(32));
    // (head -c 32 /dev/zero; printf abc) | sha256sum
    expect(hashEvent(CHAIN_START.hash, Buffer.from('abc')).toString('hex')).toBe(
      '365aa7d8f7f9402c4b9434502b4cc89ddb09fe50d7cd95b493b834c62d5a5370',
    );
    expect(() => hashEvent(Buffer.alloc(31), Buffer.from('abc'))).toThrow('32 bytes');
  });
});
