import { Button, Group, Text, Timeline } from '@mantine/core';
import { Amount } from '../../parts/amount.view';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { Moment } from '../../parts/moment.view';
import { eventWords } from './event-words';
import { type HistoryEvent, type Order, useHistory } from './order.queries';

/** Everything that happened to the order, oldest first. */
export function OrderTimeline({ order }: { readonly order: Order }) {
  const history = useHistory(order.orderId);
  return (
    <Card title="Timeline">
      <Asked query={{ ...history, data: history.events }} what="the timeline">
        {(events) => (
          <>
            <HappenedList events={events} order={order} />
            {history.hasNextPage && (
              <Button mt="sm" size="compact-sm" variant="default" onClick={() => void history.fetchNextPage()}>
                Show what came after
              </Button>
            )}
          </>
        )}
      </Asked>
    </Card>
  );
}

interface HappenedListProps {
  readonly events: readonly HistoryEvent[];
  readonly order: Order;
}

export function HappenedList({ events, order }: HappenedListProps) {
  return (
    <Timeline bulletSize={12} lineWidth={2} active={events.length}>
      {events.map((event) => {
        const { title, amount, detail } = eventWords(event, order);
        return (
          <Timeline.Item
            key={event.eventId}
            title={
              <Group justify="space-between" gap="xs" wrap="nowrap" fz="sm" fw={500}>
                {title}
                {amount !== undefined && <Amount of={amount} currency={order.currency} />}
              </Group>
            }
          >
            {detail !== undefined && <Text size="sm">{detail}</Text>}
            <Text size="xs" c="dimmed">
              <Moment at={event.recordedAt} /> · {event.actor}
            </Text>
          </Timeline.Item>
        );
      })}
    </Timeline>
  );
}
