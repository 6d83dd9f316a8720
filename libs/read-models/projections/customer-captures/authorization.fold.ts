import type {
  AuthorizationExpired,
  LedgerRecord,
  OrderAuthorized,
  OrderCancelled,
  OrderUpdated,
  RemainingAuthorizationReleased,
} from '@domain';
import { create, type EventFold, type Put, put } from '../../projection';
import { orderKey } from '../order-key';
import { accountsOf, touchedAccounts } from './accounts';
import { customerDetails, customerOrders, orderedLines } from './customer-captures.tables';
import { changeLines, openPacks, packsBehindFirst, touchedLines } from './lines.fold';
import { sealedOnly } from './sealed-only';

export const authorized: EventFold<OrderAuthorized> = {
  keys: (record) => [
    create(customerOrders, ...orderKey(record)),
    ...packsBehindFirst(record.event.lines).map((pack) => create(orderedLines, ...orderKey(record), pack)),
  ],
  fold: (_rows, record, sequence) => {
    const [merchantId, orderId] = orderKey(record);
    const { recordedAt } = record.envelope;
    const { currency, orderAmount, expiresAt, effectiveAt, customerId, merchantReferences, lines } = record.event;
    const packs = openPacks(lines);
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
      lines: packs.get(0) ?? [],
    });
    const rest = [...packs].filter(([pack]) => pack > 0);
    return [
      order,
      ...detailsOf(record, sequence),
      ...rest.map(([pack, inPack]) => put(orderedLines, { merchantId, orderId, pack, lines: inPack })),
    ];
  },
};

export const updated: EventFold<OrderUpdated> = {
  keys: (record) => [
    ...touchedAccounts(record),
    ...touchedLines(record, [...record.event.closedLines, ...record.event.newLines]),
  ],
  fold: (rows, record, sequence) => {
    const { orderAmount, closedLines, newLines } = record.event;
    const accounts = accountsOf(rows, record);
    accounts.changeOrder((order) => ({ ...order, orderAmount }));
    const coming = changeLines(accounts, rows, record, { taken: closedLines, opened: newLines });
    return [...accounts.puts(sequence), ...coming];
  },
};

/** The rest will not come any more. */
export function endsAs(
  ended: 'released' | 'cancelled' | 'expired',
): EventFold<RemainingAuthorizationReleased | OrderCancelled | AuthorizationExpired> {
  return {
    keys: (record) => [...touchedAccounts(record), ...touchedLines(record, record.event.lines)],
    fold: (rows, record, sequence) => {
      const accounts = accountsOf(rows, record);
      accounts.changeOrder((order) => ({ ...order, ended }));
      const coming = changeLines(accounts, rows, record, { taken: record.event.lines });
      return [...accounts.puts(sequence), ...coming];
    },
  };
}

function detailsOf(record: LedgerRecord<OrderAuthorized>, sequence: number): Put[] {
  const [merchantId, orderId] = orderKey(record);
  const details = sealedOnly(record.event.customerDetails);
  return details === null ? [] : [put(customerDetails, { merchantId, orderId, sequence, details })];
}
