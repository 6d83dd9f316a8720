import { Button, Text } from '@mantine/core';
import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Moment } from '../../parts/moment.view';
import { PageLink } from '../../parts/page-link.view';
import { StatusBadge } from '../../parts/status-badge.view';
import type { Column } from '../../table/column';

export type ListedOrder = Answer<'OrdersPage'>['orders'][number];

const COLUMNS: readonly Column<ListedOrder>[] = [
  { key: 'order', title: 'Order', cell: (order) => <OrderName order={order} /> },
  { key: 'status', title: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
  {
    key: 'amount',
    title: 'Amount',
    align: 'end',
    sort: 'orderAmount',
    cell: ({ orderAmount, currency }) => <Amount of={orderAmount} currency={currency} />,
  },
  {
    key: 'captured',
    title: 'Captured',
    align: 'end',
    wideOnly: true,
    cell: ({ capturedAmount, currency }) => <Amount of={capturedAmount} currency={currency} quietZero />,
  },
  {
    key: 'remaining',
    title: 'Remaining',
    align: 'end',
    cell: ({ remainingAmount, currency }) => <Amount of={remainingAmount} currency={currency} quietZero />,
  },
  {
    key: 'customer',
    title: 'Customer',
    wideOnly: true,
    cell: ({ customerId }) => <Text size="sm">{customerId ?? '–'}</Text>,
  },
  {
    key: 'recorded',
    title: 'Placed',
    sort: 'recordedAt',
    wideOnly: true,
    cell: ({ recordedAt }) => <Moment at={recordedAt} />,
  },
  { key: 'expires', title: 'Expires', sort: 'expiresAt', cell: ({ expiresAt }) => <Moment at={expiresAt} dayOnly /> },
];

/** With a way to capture each order, for those who may. */
export function orderColumns(onCapture: ((orderId: string) => void) | undefined): readonly Column<ListedOrder>[] {
  if (!onCapture) return COLUMNS;
  const capture: Column<ListedOrder> = {
    ...{ key: 'action', title: 'Action', align: 'end' },
    cell: (order) =>
      canBeCaptured(order) && (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={`Capture ${order.orderId}`}
          onClick={() => onCapture(order.orderId)}
        >
          Capture
        </Button>
      ),
  };
  return [...COLUMNS, capture];
}

export function canBeCaptured({ status }: ListedOrder): boolean {
  return status === 'AUTHORIZED' || status === 'PART_CAPTURED';
}

function OrderName({ order: { orderId, merchantReferences } }: { readonly order: ListedOrder }) {
  return (
    <>
      <PageLink to="/orders/$orderId" params={{ orderId }} fw={500} size="sm">
        {orderId}
      </PageLink>
      {merchantReferences.reference1 !== undefined && (
        <Text size="xs" c="dimmed">
          {merchantReferences.reference1}
        </Text>
      )}
    </>
  );
}
