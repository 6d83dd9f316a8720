import { Button, Checkbox, Text } from '@mantine/core';
import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Moment } from '../../parts/moment.view';
import { PageLink } from '../../parts/page-link.view';
import { StatusBadge } from '../../parts/status-badge.view';
import type { Column } from '../../table/column';
import classes from './orders.module.css';

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
    cell: ({ recordedAt }) => <Moment at={recordedAt} dayOnly />,
  },
  { key: 'expires', title: 'Expires', sort: 'expiresAt', cell: ({ expiresAt }) => <Moment at={expiresAt} dayOnly /> },
];

interface Capturing {
  readonly onCapture: (orderId: string) => void;
  readonly selected: readonly string[];
  readonly onSelect: (orderIds: readonly string[]) => void;
}

/** For those who may capture: a tick on each order that can be, and a way to do it at once. */
export function orderColumns(capturing: Capturing | undefined): readonly Column<ListedOrder>[] {
  if (!capturing) return COLUMNS;
  const [, ...others] = COLUMNS;
  return [
    { key: 'order', title: 'Order', cell: (order) => <TickedOrder order={order} {...capturing} /> },
    ...others,
    {
      ...{ key: 'action', title: 'Action', align: 'end' },
      cell: (order) => canBeCaptured(order) && <CaptureButton order={order} {...capturing} />,
    },
  ];
}

export function canBeCaptured({ status }: ListedOrder): boolean {
  return status === 'AUTHORIZED' || status === 'PART_CAPTURED';
}

function CaptureButton({ order: { orderId }, onCapture }: Capturing & { readonly order: ListedOrder }) {
  return (
    <Button size="compact-sm" variant="light" aria-label={`Capture ${orderId}`} onClick={() => onCapture(orderId)}>
      Capture
    </Button>
  );
}

function TickedOrder({ order, selected, onSelect }: Capturing & { readonly order: ListedOrder }) {
  const { orderId } = order;
  const isSelected = selected.includes(orderId);
  return (
    <div className={classes['name']}>
      <Checkbox
        size="sm"
        aria-label={`Select ${orderId}`}
        className={canBeCaptured(order) ? '' : (classes['noTick'] ?? '')}
        checked={isSelected}
        onChange={() => onSelect(isSelected ? selected.filter((id) => id !== orderId) : [...selected, orderId])}
      />
      <div>
        <OrderName order={order} />
      </div>
    </div>
  );
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
