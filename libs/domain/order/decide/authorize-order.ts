import { currencyExponent } from '../../money/currency';
import { type Refusal, refuse } from '../../refusals/refusals';
import { addDays, type Instant } from '../../time/instant';
import { amountMismatch, tooSmall } from '../allocation/take-for-capture';
import {
  AUTHORIZATION_DAYS_DEFAULT,
  AUTHORIZATION_DAYS_MAX,
  LINES_MAX,
  ORDER_AMOUNT_MAX,
  PAYMENT_TERM_DAYS_DEFAULT,
} from '../limits';
import type { AuthorizeOrder } from '../order.commands';
import type { OrderAuthorized } from '../order.events';
import type { OrderState } from '../order.state';
import type { OrderLine } from '../order-line';
import { effectiveSince, firstRefusal, limitExceeded } from './checks';
import { given } from './facts';
import { lineStatement } from './line-statements';

/**
 * Refuses with VALIDATION_FAILED, ORDER_EXISTS, LINE_MISSTATED, EFFECTIVE_AT_OUT_OF_RANGE, EXPIRY_OUT_OF_RANGE,
 * AMOUNT_TOO_SMALL, AMOUNT_MISMATCH, LIMIT_EXCEEDED.
 */
export function authorizeOrder(command: AuthorizeOrder, state: OrderState): [OrderAuthorized] | Refusal {
  const { orderId, currency, orderAmount, recordedAt } = command;
  const expiresAt = command.expiresAt ?? addDays(recordedAt, AUTHORIZATION_DAYS_DEFAULT);
  const lines = command.lines?.map((line, i): OrderLine => ({ ...line, lineId: i + 1 })) ?? [
    impliedLine(1, orderAmount),
  ];
  const refusal = firstRefusal(
    () => knownCurrency(currency),
    () => (state ? refuse('ORDER_EXISTS', `The order ${orderId} exists.`, { orderId }) : undefined),
    () => firstRefusal(...lines.map((line, i) => () => lineStatement(line, i))),
    () => effectiveSince(undefined, command),
    () => expiryWithin(recordedAt, recordedAt, expiresAt),
    () => (orderAmount < 1n ? tooSmall(orderAmount) : undefined),
    () => sumOf(lines, orderAmount),
    () => withinLimits(orderAmount, lines.length),
  );
  if (refusal) return refusal;
  return [
    {
      type: 'OrderAuthorized',
      orderId,
      currency,
      ...given(command, 'customerId', 'effectiveAt'),
      orderAmount,
      lines,
      ...given(command, 'customerDetails', 'merchantReferences'),
      expiresAt,
      paymentTermDays: command.paymentTermDays ?? PAYMENT_TERM_DAYS_DEFAULT,
    },
  ];
}

/** The one line of an order, or of a rest of it, that came as an amount only: it carries no tax of its own. */
export function impliedLine(lineId: number, amount: bigint): OrderLine {
  return {
    lineId,
    implied: true,
    type: 'physical',
    name: 'Order',
    quantity: 1n,
    unitPrice: amount,
    taxRate: 0,
    totalDiscountAmount: 0n,
    totalAmount: amount,
    totalTaxAmount: 0n,
  };
}

/** LIMIT_EXCEEDED when an order would hold more than it can. */
export function withinLimits(orderAmount: bigint, lines: number): Refusal | undefined {
  if (orderAmount > ORDER_AMOUNT_MAX) return limitExceeded('minor units', orderAmount, ORDER_AMOUNT_MAX);
  return lines > LINES_MAX ? limitExceeded('lines', lines, LINES_MAX) : undefined;
}

/** EXPIRY_OUT_OF_RANGE unless the expiry is later than `after` and within the longest authorization there is. */
export function expiryWithin(authorizedAt: Instant, after: Instant, requested: Instant): Refusal | undefined {
  const latest = addDays(authorizedAt, AUTHORIZATION_DAYS_MAX);
  if (requested > after && requested <= latest) return undefined;
  return refuse('EXPIRY_OUT_OF_RANGE', `The expiry must be after ${after} and not after ${latest}.`, {
    requested,
    after,
    latest,
  });
}

function knownCurrency(currency: string): Refusal | undefined {
  if (currencyExponent(currency) !== undefined) return undefined;
  return refuse('VALIDATION_FAILED', `${currency} is no ISO 4217 currency.`, { currency });
}

function sumOf(lines: readonly OrderLine[], orderAmount: bigint): Refusal | undefined {
  const total = lines.reduce((sum, line) => sum + line.totalAmount, 0n);
  return total === orderAmount ? undefined : amountMismatch(orderAmount, total);
}
