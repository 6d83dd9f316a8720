import type { OrderEvent } from './order.events';

/** What an event brings in from the customer, or sends back. */
export function moneyInBy(event: OrderEvent): bigint {
  switch (event.type) {
    case 'CustomerPaymentRecorded':
      return event.amount;
    case 'CustomerPaymentReversed':
    case 'CustomerPaidBack':
      return -event.amount;
    default:
      return 0n;
  }
}
