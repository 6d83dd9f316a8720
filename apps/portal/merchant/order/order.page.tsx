import { Grid, Group, Stack } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Asked } from '../../parts/asked.view';
import { Moment } from '../../parts/moment.view';
import { PageHeading } from '../../parts/page-heading.view';
import { StatusBadge } from '../../parts/status-badge.view';
import { PageGuide } from '../guide/guide.view';
import { CapturesCard } from './captures.card';
import { DetailsCard } from './details.card';
import { LinesCard } from './lines.card';
import { type Order, useOrder } from './order.queries';
import type { PanelName } from './order.search';
import { OrderActions } from './order-actions.view';
import { RefundsCard } from './refunds.card';
import { OrderTimeline } from './timeline.view';
import { TotalsBar } from './totals-bar.view';
import { Unresolved } from './unresolved.view';

const OrderPanel = lazy(async () => ({ default: (await import('./order-panel.view')).OrderPanel }));

/** One order: where it stands, what happened to it, and everything that can be done about it. */
export function OrderPage() {
  const { orderId } = useParams({ from: '/shell/orders/$orderId' });
  const { panel } = useSearch({ from: '/shell/orders/$orderId' });
  const navigate = useNavigate({ from: '/orders/$orderId' });
  const order = useOrder(orderId);
  const open = (name: PanelName | undefined) => void navigate({ search: { panel: name }, replace: name === undefined });
  return (
    <>
      <PageHeading title={orderId} actions={order.data && <OrderActions order={order.data} onOpen={open} />}>
        {order.data && <HowItStands order={order.data} />}
      </PageHeading>
      <PageGuide />
      {!panel && <Unresolved orderId={orderId} onOpen={open} />}
      <Asked query={order} what="the order">
        {(known) => (
          <Stack gap="md">
            <TotalsBar order={known} />
            <LinesCard order={known} />
            <Grid gap="md">
              <Grid.Col span={{ base: 12, lg: 8 }}>
                <Stack gap="md">
                  <CapturesCard order={known} />
                  <RefundsCard order={known} />
                </Stack>
              </Grid.Col>
              <Grid.Col span={{ base: 12, lg: 4 }}>
                <Stack gap="md">
                  <DetailsCard order={known} />
                  <OrderTimeline order={known} />
                </Stack>
              </Grid.Col>
            </Grid>
          </Stack>
        )}
      </Asked>
      <Suspense>{panel && <OrderPanel name={panel} orderId={orderId} onClose={() => open(undefined)} />}</Suspense>
    </>
  );
}

function HowItStands({ order: { status, expiresAt, expiryPending, balances } }: { readonly order: Order }) {
  return (
    <Group gap="xs">
      <StatusBadge status={status} />
      {balances.remaining.amount > 0n && (
        <span>
          {expiryPending ? 'Expired' : 'Expires'} <Moment at={expiresAt} />
        </span>
      )}
    </Group>
  );
}
