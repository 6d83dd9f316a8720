import type {
  AuthorizationExpired,
  LedgerRecord,
  OrderAuthorized,
  OrderCancelled,
  OrderUpdated,
  RemainingAuthorizationReleased,
} from '@domain';
import { type EventFold, type Put, put } from '../../projection';
import { orderKey } from '../order-key';
import { accountsOf, touchedAccounts } from './accounts';
import { customerDetails, customerOrders } from './customer-captures.tables';
import { changeLines, openLines, touchedLines } from './lines.fold';
import { sealedOnly } from './sealed-only';

export const authorized: EventFold<OrderAuthorized> = {
  keys: () => [],
  fold: (_rows, record, sequence) => {
    const [merchantId, orderId] = orderKey(record);
    const { recordedAt } = record.envelope;
    const { currency, orderAmount, expiresAt, effectiveAt, customerId, merchantReferences, lines } = record.event;
    const order = put(customerOrders, {
      merchantId,
      orderId,
      customerId: customerId ?? null,
      currency,
      orderAmount,
      recordedAt,
      effectiveAt: effectiveAt ?? recordedAt,
      expiresAt,
      ended: null,
      reference1: merchantReferences?.reference1 ?? null,
      reference2: merchantReferences?.reference2 ?? null,
      owedOnCaptures: 0n,
      credit: 0n,
      prepayment: 0n,
    });
    return [order, ...detailsOf(record, sequence), ...openLines(record, lines)];
  },
};

export const updated: EventFold<OrderUpdated> = {
  keys: (record) => [
    ...touchedAccounts(record),
    ...touchedLines(record, [...record.event.closedLines, ...record.event.newLines]),
  ],
  fold: (rows, record) => {
    const { orderAmount, closedLines, newLines } = record.event;
    const accounts = accountsOf(rows, record);
    accounts.changeOrder((order) => ({ ...order, orderAmount }));
    return [...accounts.puts(), ...changeLines(rows, record, { taken: closedLines, opened: newLines })];
  },
};

/** The rest will not come any more. */
export function endsAs(
  ended: 'released' | 'cancelled' | 'expired',
): EventFold<RemainingAuthorizationReleased | OrderCancelled | AuthorizationExpired> {
  return {
    keys: (record) => [...touchedAccounts(record), ...touchedLines(record, record.event.lines)],
    fold: (rows, record) => {
      const accounts = accountsOf(rows, record);
      accounts.changeOrder((order) => ({ ...order, ended }));
      return [...accounts.puts(), ...changeLines(rows, record, { taken: record.event.lines })];
    },
  };
}

function detailsOf(record: LedgerRecord<OrderAuthorized>, sequence: number): Put[] {
  const [merchantId, orderId] = orderKey(record);
  const details = sealedOnly(record.event.customerDetails);
  return details === null ? [] : [put(customerDetails, { merchantId, orderId, sequence, details })];
}
