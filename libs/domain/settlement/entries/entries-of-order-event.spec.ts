import type { OrderEvent } from '../../order/order.events';
import { TERMS } from '../terms/terms.fixture';
import { captureFacts } from './capture-entries';
import { entriesOfOrderEvent, type KnownOfOrder } from './entries-of-order-event';

const PLAIN = { ...TERMS, fee: { rate: 0, fixed: [] }, holdback: { rate: 0, days: 0 } };
const FAR_WEST = { ...PLAIN, zone: 'Pacific/Pago_Pago', delay: { days: 30, kind: 'calendar' as const } };
const ABOUT = { orderId: 'o', currency: 'EUR' };

/** Two captures: one before there were terms, one under them. */
const CAPTURES = [
  captureFacts({ currency: 'EUR', amount: 500n }, { recordedAt: '2026-01-12T23:30:00.000Z' }),
  captureFacts({ currency: 'EUR', amount: 300n }, { recordedAt: '2026-01-13T23:30:00.000Z', terms: PLAIN }),
];
const REFUND = { refundId: 'r1', refundNumber: 1, parts: [part(1, 100n, 7n), part(2, 50n, 3n)] };
const REFUNDED_AT = '2026-01-14T23:30:00.000Z';

describe('the entries of an order event', () => {
  it('of a capture follow the terms now in force', () => {
    const event: OrderEvent = {
      type: 'OrderCaptured',
      ...ABOUT,
      ...named(2),
      lines: lines(300n),
      dueDate: '2026-02-13',
    };
    const at = '2026-01-13T23:30:00.000Z';
    const entry = { index: 0, kind: 'sale', amount: 300n, captureId: 'c2', captureNumber: 2 };
    expect(entriesOfOrderEvent(event, known(at, PLAIN))).toEqual([{ ...entry, due: '2026-01-16' }]);
    expect(entriesOfOrderEvent(event, known(at))).toEqual([{ ...entry, due: '2026-01-14' }]);
  });

  it('of a refund follow, capture by capture, the terms that each capture kept', () => {
    const event: OrderEvent = { type: 'RefundRecorded', ...ABOUT, ...REFUND };
    expect(table(event, known(REFUNDED_AT, FAR_WEST))).toEqual([
      [0, 'return', -100n, '2026-01-14', 'c1', 'r1'],
      [1, 'return', -50n, '2026-01-16', 'c2', 'r1'],
      [2, 'return_fee', 7n, '2026-01-14', 'c1', 'r1'],
      [3, 'return_fee', 3n, '2026-01-16', 'c2', 'r1'],
    ]);
  });

  it('of a failed refund take back what it queued on its own day, whatever the terms are by then', () => {
    const event: OrderEvent = { type: 'RefundFailed', ...ABOUT, ...REFUND };
    expect(table(event, known('2026-01-15T10:00:00.000Z', FAR_WEST))).toEqual([
      [0, 'correction of return', 100n, '2026-01-15', 'c1', 'r1'],
      [1, 'correction of return', 50n, '2026-01-16', 'c2', 'r1'],
      [2, 'correction of return_fee', -7n, '2026-01-15', 'c1', 'r1'],
      [3, 'correction of return_fee', -3n, '2026-01-16', 'c2', 'r1'],
    ]);
  });

  it('of a refund that fails much later are due the day it fails, in the zone of each capture', () => {
    const event: OrderEvent = { type: 'RefundFailed', ...ABOUT, ...REFUND };
    const dues = table(event, known('2026-03-01T23:30:00.000Z', FAR_WEST)).map(([, , , due]) => due);
    expect(dues).toEqual(['2026-03-01', '2026-03-02', '2026-03-01', '2026-03-02']);
  });

  it('of a failed capture follow the terms that it kept', () => {
    const event: OrderEvent = { type: 'CaptureFailed', ...ABOUT, ...named(2), lines: lines(300n), returnedTo: 'lines' };
    expect(table(event, known('2026-03-01T23:30:00.000Z', FAR_WEST))).toEqual([
      [0, 'correction of sale', -300n, '2026-03-02', 'c2', undefined],
    ]);
  });

  it('of an event that moves no money between merchant and customer are none', () => {
    const event: OrderEvent = { type: 'OrderCancelled', ...ABOUT, lines: lines(300n) };
    expect(entriesOfOrderEvent(event, known(REFUNDED_AT, PLAIN))).toEqual([]);
  });
});

function known(recordedAt: string, terms?: KnownOfOrder['terms']): KnownOfOrder {
  return {
    recordedAt,
    ...(terms && { terms }),
    captureFacts: (number) => CAPTURES[number - 1] ?? missing(number),
  };
}

function missing(number: number): never {
  throw new Error(`there is no capture ${number}`);
}

function table(event: OrderEvent, about: KnownOfOrder) {
  return entriesOfOrderEvent(event, about).map(({ index, kind, mirrors, amount, due, captureId, refundId }) => [
    index,
    mirrors ? `${kind} of ${mirrors}` : kind,
    amount,
    due,
    captureId,
    refundId,
  ]);
}

function named(captureNumber: number) {
  return { captureId: `c${captureNumber}`, captureNumber, invoiceNumber: `o/${captureNumber}` };
}

function part(captureNumber: number, amount: bigint, returnFeeAmount: bigint) {
  const creditNoteNumber = `o/${captureNumber}/R1`;
  return { ...named(captureNumber), creditNoteNumber, lines: lines(amount), returnFeeAmount, returnFeeTaxAmount: 0n };
}

function lines(amount: bigint) {
  return [{ lineId: 1, quantity: 0n, amount, taxAmount: 0n }];
}
