import { sum } from './figures';
import type { CaptureState, Figures, LineState, Order } from './order.state';

type LineFigure = Exclude<keyof LineState, 'line'>;

/** One figure summed over the lines of the order: `balance(order, 'remaining').amount` is what can still be captured. */
export function balance(order: Order, figure: LineFigure): Figures {
  return sum(order.lines.map((line) => line[figure]));
}

/** What can still be captured. Nothing remains when its amount is 0. */
export function remaining(order: Order): Figures {
  return balance(order, 'remaining');
}

/** Standing captures; failed ones do not count. */
export function captured(order: Order): Figures {
  return balance(order, 'captured');
}

/** Standing refunds, gross: return fees are not taken off. */
export function refunded(order: Order): Figures {
  return balance(order, 'refunded');
}

/** What the customer owes on one capture, in minor units; never negative after an event, since an excess becomes credit. */
export function owed(capture: CaptureState): bigint {
  const charged = capture.captured.amount - capture.refunded.amount + capture.returnFees;
  return charged - capture.paid - capture.writtenOff;
}

/** What the customer owes on the order as a whole; below zero it is the customer's credit. */
export function owedOnOrder(order: Order): bigint {
  return order.captures.reduce((total, capture) => total + owed(capture), 0n) - order.credit - order.prepayment;
}
