import type { DomainEvent } from '../../domain-event';
import type { PlacedEntry } from '../closing/placed-entry';
import { naiveRootHasher, summaryOf } from '../closing/tree-hash.fixture';
import type { MerchantTermsSet, SettlementClosed } from '../index';
import { createSettlementAudit } from './settlement-audit';

const DAILY: MerchantTermsSet = {
  type: 'MerchantTermsSet',
  schedule: { every: 'day' },
  cutOffTime: '18:00',
  zone: 'UTC',
  delay: { days: 0, kind: 'calendar' },
  holidays: [],
  minimumPayouts: [{ currency: 'EUR', amount: 1_000n }],
  fee: { rate: 0, fixed: [] },
  feeVatRate: 0,
  holdback: { rate: 0, days: 0 },
};

describe('what a closing has to say, told by an audit', () => {
  it('is known once the log has reached the cut-off, whichever event of whichever merchant was first', () => {
    const entry = { ...DEPOSITED, due: '2026-01-05', sequence: 1 };
    const closed = closing('EUR', '2026-01-05T18:00:00.000Z', 1, [entry], { payoutAmount: 0n, closingBalance: 999n });
    const log = [
      ['2026-01-05T17:00:00.000Z', DAILY],
      ['2026-01-05T17:30:00.000Z', deposit('d1', 'EUR')],
      ['2026-01-05T18:00:00.000Z', deposit('d2', 'EUR'), 'm2'],
      ['2026-01-05T18:00:00.001Z', closed],
    ] as const;
    expect(audited(log.slice(0, 2)).closingsDue).toBe(0);
    expect(audited(log.slice(0, 3)).closingsDue).toBe(1);
    expect(audited(log)).toEqual({ closingsDue: 0 });
  });

  it('may be said by the very event that reaches the cut-off', () => {
    const entry = { ...DEPOSITED, due: '2026-01-05', sequence: 1 };
    const closed = closing('EUR', '2026-01-05T18:00:00.000Z', 1, [entry], { payoutAmount: 0n, closingBalance: 999n });
    const log = [
      ['2026-01-05T17:00:00.000Z', DAILY],
      ['2026-01-05T17:30:00.000Z', deposit('d1', 'EUR')],
    ] as const;
    expect(audited([...log, ['2026-01-05T18:00:00.000Z', closed]])).toEqual({ closingsDue: 0 });
    expect(audited([...log, ['2026-01-05T17:59:59.999Z', closed]]).difference).toMatchObject({
      sequence: 2,
      about: 'settlement',
      what: 'nothing in EUR is to be settled by a cut-off that was reached and is not closed',
    });
  });

  it('counts what a slow clock wrote behind the cut-off to the next, though its time is before', () => {
    const entry = { ...DEPOSITED, due: '2026-01-05', sequence: 2 };
    const log = (cutOff: string, throughSequence: number) =>
      [
        ['2026-01-05T17:00:00.000Z', DAILY],
        ['2026-01-05T18:00:30.000Z', deposit('d1', 'EUR'), 'm2'],
        ['2026-01-05T17:59:00.000Z', deposit('d2', 'EUR')],
        ['2026-01-06T18:00:01.000Z', closing('EUR', cutOff, throughSequence, [entry], { payoutAmount: 0n, closingBalance: 999n })],
      ] as const; // biome-ignore format: an event stands on one line
    expect(audited(log('2026-01-06T18:00:00.000Z', 2))).toEqual({ closingsDue: 0 });
    expect(audited(log('2026-01-05T18:00:00.000Z', 2)).difference?.what).toMatch(/its cutOff is/);
  });

  it('is said for each currency by itself', () => {
    const [euro, yen] = [3, 2].map((sequence) => ({ ...DEPOSITED, due: '2026-01-05', sequence }));
    if (!euro || !yen) throw new Error('two entries were made');
    const log = [
      ['2026-01-05T17:00:00.000Z', DAILY],
      ['2026-01-05T17:00:00.000Z', { type: 'PayoutAccountSet', currency: 'JPY', account: { name: 'Shop', iban: 'SE1' } }],
      ['2026-01-05T17:30:00.000Z', deposit('d1', 'JPY')],
      ['2026-01-05T17:40:00.000Z', deposit('d2', 'EUR')],
      ['2026-01-05T18:00:00.000Z', { type: 'CutOffReached', cutOff: '2026-01-05T18:00:00.000Z' }],
      ['2026-01-05T18:00:00.000Z', closing('EUR', '2026-01-05T18:00:00.000Z', 3, [euro], { payoutAmount: 0n, closingBalance: 999n })],
      ['2026-01-05T18:00:00.000Z', closing('JPY', '2026-01-05T18:00:00.000Z', 3, [yen], { payoutAmount: 999n, closingBalance: 0n })],
      ['2026-01-05T19:00:00.000Z', { type: 'PayoutSent', payoutId: 'JPY-1', currency: 'JPY', settlementNumber: 1, amount: 999n, endToEndId: 'e', account: { name: 'Shop', iban: 'SE1' } }],
    ] as const; // biome-ignore format: an event stands on one line
    expect(audited(log)).toEqual({ closingsDue: 0 });
    expect(audited(log.slice(0, 6))).toEqual({ closingsDue: 1 });
  });

  it('pays a balance that a lower minimum has freed, long after the last entry', () => {
    const entry = { ...DEPOSITED, due: '2026-01-05', sequence: 1 };
    const first = closing('EUR', '2026-01-05T18:00:00.000Z', 1, [entry], { payoutAmount: 0n, closingBalance: 999n });
    const freed = {
      ...closing('EUR', '2026-03-01T18:00:00.000Z', 3, [], { payoutAmount: 999n, closingBalance: 0n }),
      settlementNumber: 2,
      openingBalance: 999n,
      payoutId: 'EUR-2',
    };
    const log = (minimumPayouts: MerchantTermsSet['minimumPayouts']) =>
      [
        ['2026-01-05T17:00:00.000Z', DAILY],
        ['2026-01-05T17:30:00.000Z', deposit('d1', 'EUR')],
        ['2026-01-05T18:00:00.000Z', first],
        ['2026-03-01T17:00:00.000Z', { ...DAILY, minimumPayouts }],
        ['2026-03-02T20:00:00.000Z', freed],
      ] as const;
    expect(audited(log([]))).toEqual({ closingsDue: 0 });
    expect(audited(log(DAILY.minimumPayouts)).difference).toMatchObject({ sequence: 4 });
  });

  it('takes what fell due on the day of the closing before, also of a merchant who moved west and sees that day again', () => {
    const east = { ...DAILY, cutOffTime: '12:00', zone: 'Pacific/Kiritimati' };
    const sale = { kind: 'sale', amount: 500n, due: '2026-01-06', index: 0 } as const;
    const first = closing('EUR', '2026-01-05T22:00:00.000Z', 1, [{ ...sale, sequence: 1 }], {
      payoutAmount: 0n,
      closingBalance: 500n,
    });
    const second = closing('EUR', '2026-01-05T23:00:00.000Z', 4, [{ ...sale, sequence: 3 }], {
      payoutAmount: 1_000n,
      closingBalance: 0n,
    });
    const log = [
      ['2026-01-05T12:00:00.000Z', east],
      ['2026-01-05T21:00:00.000Z', captured('o1')],
      ['2026-01-05T22:00:00.000Z', { ...first, dueThrough: '2026-01-06' }],
      ['2026-01-05T22:10:00.000Z', captured('o2')],
      ['2026-01-05T22:30:00.000Z', { ...east, zone: 'Pacific/Pago_Pago' }],
      ['2026-01-05T23:00:00.000Z', { ...second, dueThrough: '2026-01-06', settlementNumber: 2, openingBalance: 500n, payoutId: 'EUR-2' }],
    ] as const; // biome-ignore format: an event stands on one line
    expect(audited(log)).toEqual({ closingsDue: 0 });
  });
});

const DEPOSITED = { kind: 'deposit', amount: 999n, index: 0 } as const;

function deposit(depositId: string, currency: string): DomainEvent {
  return { type: 'MerchantDepositRecorded', depositId, currency, amount: 999n };
}

function captured(orderId: string): DomainEvent {
  const invoice = { captureId: `c-${orderId}`, captureNumber: 1, invoiceNumber: `${orderId}/1`, dueDate: '2026-02-01' };
  const lines = [{ lineId: 1, quantity: 1n, amount: 500n, taxAmount: 100n }];
  return { type: 'OrderCaptured', orderId, currency: 'EUR', ...invoice, lines };
}

/** The first settlement of a merchant, of these entries. */
function closing(
  currency: string,
  cutOff: string,
  throughSequence: number,
  entries: readonly PlacedEntry[],
  result: Pick<SettlementClosed, 'payoutAmount' | 'closingBalance'>,
): SettlementClosed {
  const { sum, ...summary } = summaryOf(entries);
  const about = { currency, settlementNumber: 1, cutOff, dueThrough: cutOff.slice(0, 10), throughSequence };
  const payout = result.payoutAmount > 0n && { payoutId: `${currency}-1` };
  return { type: 'SettlementClosed', ...about, ...summary, openingBalance: 0n, ...result, ...payout };
}

function audited(log: readonly (readonly [recordedAt: string, event: DomainEvent, merchantId?: string])[]) {
  const audit = createSettlementAudit({ rootHasher: naiveRootHasher });
  for (const [sequence, [recordedAt, event, merchantId = 'm1']] of log.entries()) {
    const difference = audit.add(sequence, { merchantId, recordedAt, actor: 'finance' }, event);
    if (difference) return { closingsDue: audit.closingsDue(), difference };
  }
  return { closingsDue: audit.closingsDue() };
}
