import fc from 'fast-check';
import { type Append, appendsOf, derivedId, type Told } from './recorded-log.fixture';

const ORDERS = ['o1', 'o2', 'o3', 'o4'];

/** Any history of four orders that begin together and then take turns. What the rules refuse is left out, as it leaves no trace. */
export const randomLife: fc.Arbitrary<Append[]> = fc
  .array(
    fc.record({
      order: fc.constantFrom(...ORDERS),
      kind: fc.constantFrom('capture', 'refund', 'payment', 'release', 'extend'),
      amount: fc.integer({ min: 1, max: 4_000 }).map(BigInt),
    }),
    { minLength: 4, maxLength: 25, size: 'max' },
  )
  .map((steps) => {
    const begun = ORDERS.map(
      (orderId): Told => ({
        ...{
          type: 'AuthorizeOrder',
          orderId,
          hours: 0,
          key: `begin-${orderId}`,
          currency: 'EUR',
          orderAmount: 10_000n,
        },
      }),
    );
    const told = steps.map(({ order, kind, amount }, step) => toldOf(order, kind, amount, step));
    return appendsOf([...begun, ...told], 'leave out');
  });

function toldOf(orderId: string, kind: string, amount: bigint, step: number): Told {
  const key = `step-${step}`;
  const about = { orderId, key, hours: step + 1 };
  const take = { by: 'amount', amount };
  if (kind === 'capture')
    return { type: 'CaptureOrder', ...about, captureId: derivedId('capture', key, orderId), take };
  if (kind === 'refund') return { type: 'RefundOrder', ...about, refundId: derivedId('refund', key, orderId), take };
  if (kind === 'payment') {
    return { type: 'RecordCustomerPayment', ...about, paymentId: derivedId('payment', key, orderId), amount };
  }
  if (kind === 'release') return { type: 'ReleaseRemainingAuthorization', ...about };
  return { type: 'ExtendAuthorization', ...about, until: { days: 30 + step } };
}
