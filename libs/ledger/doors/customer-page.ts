import type { CalendarDate, Instant, Order } from '@domain';
import type { CustomerOrderView } from '../queries/customer-captures.view';
import type { OrderView, PaybackDetails, PaymentDetails } from '../queries/order-view';

/** What a customer sees behind a link. Amounts are in minor units of the order's currency. */
export type CustomerPage =
  | {
      /** The customer was erased after the link was made: it shows nothing of them any more. */
      readonly erased: true;
      readonly merchantId: string;
      readonly orderId: string;
      readonly erasedAt: Instant;
    }
  | ShownPage;

export interface ShownPage {
  readonly erased: false;
  readonly order: CustomerOrderView;
  readonly expiryPending: boolean;
  /** Set where the customer was erased before the link was made. */
  readonly erasedAt?: Instant;
  readonly payments: readonly CustomerPayment[];
  readonly paybacks: readonly PaybackDetails[];
  /** What is owed, by the day on which it is due; together what the order says is owed. */
  readonly due: readonly DueAmount[];
}

export interface CustomerPayment extends Pick<PaymentDetails, 'paymentId' | 'recordedAt' | 'effectiveAt'> {
  readonly amount: bigint;
  readonly reversed: boolean;
  /** Where the payment was for one invoice. */
  readonly invoiceNumber?: string;
}

export interface DueAmount {
  readonly dueDate: CalendarDate;
  readonly owed: bigint;
}

/** Payments as a customer knows them: without what the bank or the merchant noted. */
export function customerPayments({ order, details }: OrderView): readonly CustomerPayment[] {
  return order.payments.map(({ captureId, paymentId, amount, reversed }, at) => {
    const { recordedAt = order.recordedAt, effectiveAt } = details.payments[at] ?? {};
    const invoiceNumber = order.captures.find((capture) => capture.captureId === captureId)?.invoiceNumber;
    return {
      ...{ paymentId, amount, reversed, recordedAt },
      ...(effectiveAt !== undefined && { effectiveAt }),
      ...(invoiceNumber !== undefined && { invoiceNumber }),
    };
  });
}

/** The earliest first. */
export function dueAmounts(
  { captures }: Order,
  owed: (capture: Order['captures'][number]) => bigint,
): readonly DueAmount[] {
  const byDay = Map.groupBy(captures, ({ dueDate }) => dueDate);
  return [...byDay]
    .map(([dueDate, due]) => ({ dueDate, owed: due.reduce((sum, capture) => sum + owed(capture), 0n) }))
    .filter((day) => day.owed > 0n)
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
}
