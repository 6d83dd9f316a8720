import { isRefusal } from '@domain';
import { commandHash } from './command-hash';
import { derivedIds } from './derived-ids';
import { refusedKey } from './idempotency-key';
import { cursorOf, positionToken } from './position';

const ledgerId = '0d1f2c3b-4a59-4687-9786-a5b4c3d2e1f0';

describe('derived ids', () => {
  it('are UUIDs of version 5 in the namespace of the ledger', () => {
    const ids = derivedIds('6ba7b810-9dad-11d1-80b4-00c04fd430c8');
    // Worked out with another tool: uuid5(NAMESPACE_DNS, ...).
    expect(ids.orderId('m1', 'k1')).toBe('7e571a0a-6f87-560d-9ba1-2ce4e017ff15');
    expect(ids.createdId('write-off', 'm1', 'o1', 'k1')).toBe('217fb365-e015-5ff1-85e7-be1dcf3b78ef');
    expect(ids.eventId(0, 'order-m1:o1', 'k1')).toBe('302bb0c0-f083-5d5d-811e-4ce60d933ea0');
  });

  it('differ between ledgers, merchants, kinds and keys', () => {
    const ids = derivedIds(ledgerId);
    const made = [
      ids.orderId('m1', 'k1'),
      ids.orderId('m2', 'k1'),
      ids.orderId('m1', 'k2'),
      ids.createdId('capture', 'm1', 'o1', 'k1'),
      ids.createdId('refund', 'm1', 'o1', 'k1'),
      derivedIds('6ba7b810-9dad-11d1-80b4-00c04fd430c8').orderId('m1', 'k1'),
    ];
    expect(new Set(made).size).toBe(made.length);
  });
});

describe('commandHash', () => {
  const path = { orderId: 'o1' };

  it('does not mind the order of members', () => {
    expect(commandHash('CaptureOrder', path, { full: true, reference: 'r' })).toBe(
      commandHash('CaptureOrder', path, { reference: 'r', full: true }),
    );
  });

  it('is the SHA-256 of the canonical text of name, path and body', () => {
    // printf '["CaptureOrder",{"orderId":"o1"},{"amount":5,"full":true}]' | sha256sum
    expect(commandHash('CaptureOrder', path, { full: true, amount: 5 })).toBe(
      '868fa536194df4fe766bd9adae973545d3d1262ff4effda25ae337781be07f64',
    );
  });

  it('leaves personal members out, so that it says nothing about them after they are erased', () => {
    const body = { full: true };
    expect(commandHash('CaptureOrder', path, { ...body, description: 'for Anna' })).toBe(
      commandHash('CaptureOrder', path, body),
    );
  });

  it.each([
    ['another command', 'RefundOrder', path, { amount: 1 }],
    ['another path', 'CaptureOrder', { orderId: 'o2' }, { amount: 1 }],
    ['another body', 'CaptureOrder', path, { amount: 2 }],
    ['a default that is spelled out', 'CaptureOrder', path, { amount: 1, final: false }],
  ])('tells %s apart', (_, type, ids, body) => {
    expect(commandHash(type, ids, body)).not.toBe(commandHash('CaptureOrder', path, { amount: 1 }));
  });
});

describe('refusedKey', () => {
  it.each(['k', 'a'.repeat(255), '~!"{}'])('lets %s pass', (key) => expect(refusedKey(key)).toBeUndefined());

  it.each([undefined, '', ' expiry:2026-01-01', 'a b', 'ключ', 'tab\t', 'a'.repeat(256)])('refuses %j', (key) =>
    expect(refusedKey(key)).toMatchObject({ refusal: 'VALIDATION_FAILED' }),
  );
});

describe('position tokens', () => {
  const here = { ledgerId, engine: 'sqlite' };

  it('carry the cursor of an engine, whatever it holds', () => {
    expect(cursorOf(here, positionToken(here, '12.5-x'))).toBe('12.5-x');
  });

  it.each([
    ['another ledger', positionToken({ ...here, ledgerId: '1d1f2c3b-4a59-4687-9786-a5b4c3d2e1f0' }, '5')],
    ['another engine', positionToken({ ...here, engine: 'memory' }, '5')],
    ['nothing', ''],
    ['no cursor', `${ledgerId}.sqlite.`],
  ])('of %s are refused', (_, token) => {
    const answer = cursorOf(here, token);
    expect(typeof answer === 'object' && isRefusal(answer) && answer.refusal).toBe('POSITION_UNKNOWN');
  });
});
