import {
  addDays,
  captured,
  decide,
  evolve,
  isRefusal,
  type Order,
  type OrderCommand,
  type OrderState,
  remaining,
  status,
} from '@domain';
import { generateShop } from './generate-shop';
import type { ShareOfCapture, ShopOrder, ShopStep, Taking } from './shop.plan';

const SETTINGS = { seed: 42, orders: 1_500, opensAt: '2026-01-05T00:00:00.000Z', openDays: 42 };

describe('the synthetic shop', () => {
  const shop = generateShop(SETTINGS);
  const lives = shop.map((order) => ({ order, end: play(order) }));

  it('is the same for the same seed, and another for another', () => {
    expect(generateShop({ ...SETTINGS, orders: 50 })).toEqual(generateShop({ ...SETTINGS, orders: 50 }));
    expect(generateShop({ ...SETTINGS, orders: 50, seed: 43 })).not.toEqual(generateShop({ ...SETTINGS, orders: 50 }));
  });

  it('does nothing that the rules refuse', () => {
    const refused = lives.flatMap(({ order, end }) => end.refusals.map((refusal) => `${order.orderId} ${refusal}`));
    expect(refused).toEqual([]);
  });

  it('has every status, currencies of every exponent, and every kind of step', () => {
    const statuses = new Set(lives.map(({ end }) => end.order && status(end.order)));
    expect(statuses).toEqual(new Set(['AUTHORIZED', 'PART_CAPTURED', 'CAPTURED', 'CANCELLED', 'CLOSED']));
    expect([...new Set(shop.map(({ currency }) => currency))].sort()).toEqual([
      'AED', 'EUR', 'GBP', 'JPY', 'KWD', 'SEK', 'USD',
    ]); // biome-ignore format: one row reads better
    const kinds = new Set(shop.flatMap(({ steps }) => steps.map(({ does }) => does)));
    expect(kinds.size).toBe(18);
  });

  it('leaves some orders to expire, wholly and in part', () => {
    const left = lives.filter(({ end }) => end.order && !end.order.ended && remaining(end.order).amount > 0n);
    expect(left.some(({ end }) => end.order && captured(end.order).amount === 0n)).toBe(true);
    expect(left.some(({ end }) => end.order && captured(end.order).amount > 0n)).toBe(true);
  });
});

/** Plays a story on the bare rules, as the service would. */
function play(shopOrder: ShopOrder): { order: OrderState; refusals: string[] } {
  const refusals: string[] = [];
  const apply = (state: OrderState, command: OrderCommand): OrderState => {
    const answer = decide(command, state);
    if (!isRefusal(answer)) return answer.reduce<OrderState>((s, event) => evolve(s, event, command.recordedAt), state);
    refusals.push(`${command.type}: ${answer.refusal} ${answer.detail}`);
    return state;
  };
  const opened = apply(undefined, authorize(shopOrder));
  const order = shopOrder.steps.reduce((state, step) => (state ? apply(state, commandOf(step, state)) : state), opened);
  return { order, refusals };
}

function authorize(order: ShopOrder): OrderCommand {
  const { orderId, currency, orderAmount, lines, placedAt, expiresInDays } = order;
  return {
    type: 'AuthorizeOrder',
    ...by(placedAt),
    orderId,
    currency,
    orderAmount,
    ...(lines && { lines }),
    expiresAt: addDays(placedAt, expiresInDays),
  };
}

function by(recordedAt: string, actor = 'one') {
  return { recordedAt, actor };
}

function commandOf(step: ShopStep, order: Order): OrderCommand {
  const given = by(step.at);
  switch (step.does) {
    case 'capture':
      return {
        type: 'CaptureOrder',
        ...given,
        captureId: `capture-${order.captures.length + 1}`,
        take: takeOf(step.take),
        ...(step.final && { final: true }),
      };
    case 'refund':
      return {
        type: 'RefundOrder',
        ...given,
        refundId: `refund-${order.refunds.length + 1}`,
        captureId: captureId(step.capture),
        take: takeOf(step.take),
        ...(step.returnFee && { returnFee: step.returnFee }),
      };
    case 'prepay':
      return {
        type: 'RecordCustomerPayment',
        ...given,
        paymentId: paymentId(order.payments.length + 1),
        amount: step.amount,
      };
    case 'pay':
      return {
        type: 'RecordCustomerPayment',
        ...given,
        paymentId: paymentId(order.payments.length + 1),
        captureId: captureId(step.amount.ofCapture),
        amount: share(step.amount, order),
      };
    case 'reversePayment':
      return { type: 'ReverseCustomerPayment', ...given, paymentId: paymentId(step.payment) };
    case 'payBack':
      return { type: 'PayCustomerBack', ...given, paybackId: 'payback-1', amount: share(step.amount, order) };
    case 'proposeWriteOff':
      return {
        type: 'ProposeReceivableWriteOff',
        ...given,
        writeOffId: `write-off-${order.writeOffs.length + 1}`,
        captureId: captureId(step.amount.ofCapture),
        amount: share(step.amount, order),
        reason: step.reason,
      };
    case 'approveWriteOff':
      return { type: 'ApproveReceivableWriteOff', ...by(step.at, 'another'), writeOffId: `write-off-${step.writeOff}` };
    case 'rejectWriteOff':
      return { type: 'RejectReceivableWriteOff', ...by(step.at, 'another'), writeOffId: `write-off-${step.writeOff}` };
    case 'failCapture':
      return { type: 'FailCapture', ...given, captureId: captureId(step.capture) };
    case 'failRefund':
      return { type: 'FailRefund', ...given, refundId: `refund-${step.refund}` };
    case 'extendDueDate':
      return { type: 'ExtendDueDate', ...given, captureId: captureId(step.capture), dueDate: step.dueDate };
    case 'addTracking':
      return { type: 'AddShippingInfo', ...given, captureId: captureId(step.capture), shippingInfo: step.shippingInfo };
    case 'update':
      return {
        type: 'UpdateOrder',
        ...given,
        orderAmount: step.orderAmount,
        lines: step.lines.map((line) => ('lineId' in line ? { keep: line.lineId } : { description: line })),
      };
    case 'reference':
      return { type: 'UpdateMerchantReferences', ...given, merchantReferences: { reference2: step.reference2 } };
    case 'extend':
      return { type: 'ExtendAuthorization', ...given, until: { days: step.days } };
    case 'cancel':
      return { type: 'CancelOrder', ...given };
    case 'release':
      return { type: 'ReleaseRemainingAuthorization', ...given };
  }
}

function captureId(number: number): string {
  return `capture-${number}`;
}

function paymentId(number: number): string {
  return `payment-${number}`;
}

function share({ ofCapture, percent }: ShareOfCapture, order: Order): bigint {
  return ((order.captures[ofCapture - 1]?.captured.amount ?? 0n) * BigInt(percent)) / 100n;
}

function takeOf(take: Taking) {
  if ('full' in take) return { by: 'full' } as const;
  if ('amount' in take) return { by: 'amount', amount: take.amount } as const;
  const lines = take.lines.map(({ lineId, quantity }) => ({ line: { lineId }, quantity }));
  return { by: 'lines', lines, shareDiscounts: take.shareDiscounts ?? false } as const;
}
