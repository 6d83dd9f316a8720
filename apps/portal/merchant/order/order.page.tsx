import { Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { service } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { PageHeading } from '../../parts/page-heading.view';
import { StatusBadge } from '../../parts/status-badge.view';

/** One order: where it stands. */
export function OrderPage() {
  const { orderId } = useParams({ from: '/shell/orders/$orderId' });
  const order = service.useQuery('get', '/v1/orders/{orderId}', { params: { path: { orderId } } });
  return (
    <>
      <PageHeading title={orderId}>{order.data && <StatusBadge status={order.data.status} />}</PageHeading>
      <Asked query={order} what="the order">
        {({ currency, balances: { total, captured, refunded, remaining } }) => (
          <Card title="Amounts">
            <SimpleGrid cols={{ base: 2, sm: 4 }}>
              {Object.entries({ Total: total, Captured: captured, Refunded: refunded, Remaining: remaining }).map(
                ([label, { amount }]) => (
                  <Stack gap={0} key={label}>
                    <Text size="sm" c="dimmed">
                      {label}
                    </Text>
                    <Group fz="lg" fw={600}>
                      <Amount of={amount} currency={currency} />
                    </Group>
                  </Stack>
                ),
              )}
            </SimpleGrid>
          </Card>
        )}
      </Asked>
    </>
  );
}
