import type { CustomerMoney, OrderEvent } from '../order.events';
import type { Order, WriteOffState } from '../order.state';
import { withCapture } from './evolve-captures';

/** Adds the signed changes that an event decided to the captures, the credit and the prepayment. */
export function moneyMoved(order: Order, money: CustomerMoney | undefined): Order {
  if (!money) return order;
  const moved = money.captures.reduce(
    (folded, change) =>
      withCapture(folded, change.captureId, (capture) => ({
        ...capture,
        paid: capture.paid + change.paid,
        prepaymentUsed: capture.prepaymentUsed + change.prepaymentUsed,
        writtenOff: capture.writtenOff - change.writeOffTakenBack,
      })),
    order,
  );
  return { ...moved, credit: moved.credit + money.credit, prepayment: moved.prepayment + money.prepayment };
}

export function paymentRecorded(order: Order, event: OrderEvent & { type: 'CustomerPaymentRecorded' }): Order {
  const { paymentId, captureId, amount } = event;
  const payment = { paymentId, ...(captureId !== undefined && { captureId }), amount, reversed: false };
  return { ...order, payments: [...order.payments, payment] };
}

export function paymentReversed(order: Order, event: OrderEvent & { type: 'CustomerPaymentReversed' }): Order {
  return {
    ...order,
    payments: order.payments.map((payment) =>
      payment.paymentId === event.paymentId ? { ...payment, reversed: true } : payment,
    ),
  };
}

export function writeOffProposed(order: Order, event: OrderEvent & { type: 'ReceivableWriteOffProposed' }): Order {
  const { writeOffId, captureId, amount, proposedBy } = event;
  return {
    ...order,
    writeOffs: [...order.writeOffs, { writeOffId, captureId, amount, proposedBy, decision: 'open' }],
  };
}

export function writtenOff(order: Order, event: OrderEvent & { type: 'ReceivableWrittenOff' }): Order {
  const lowered = withCapture(order, event.captureId, (capture) => ({
    ...capture,
    writtenOff: capture.writtenOff + event.amount,
  }));
  return writeOffDecided(lowered, event.writeOffId, 'approved');
}

export function writeOffDecided(order: Order, writeOffId: string, decision: WriteOffState['decision']): Order {
  return {
    ...order,
    writeOffs: order.writeOffs.map((writeOff) =>
      writeOff.writeOffId === writeOffId ? { ...writeOff, decision } : writeOff,
    ),
  };
}
