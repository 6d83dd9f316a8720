import { Button, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { Asked } from '../../parts/asked.view';
import { type Order, useHistory } from '../order/order.queries';
import { HappenedList } from '../order/timeline.view';
import { Notice } from './notice.view';

interface ChangedNoticeProps {
  readonly order: Order;
  /** The revision that the person in front of the page has seen. */
  readonly seen: number;
  readonly onSeen: () => void;
}

/** Somebody else was faster: what they did, and whether to go on. */
export function ChangedNotice({ order, seen, onSeen }: ChangedNoticeProps) {
  const history = useHistory(order.orderId, seen + 1);
  return (
    <Notice icon={IconRefresh} title="The order changed while you looked at it">
      <Stack gap="sm">
        <Text size="sm">Nothing of yours was recorded. This happened in between; the figures below count it.</Text>
        <Asked query={{ ...history, data: history.events }} what="what happened">
          {(events) => <HappenedList events={events} order={order} />}
        </Asked>
        <Button size="compact-sm" variant="default" w="fit-content" onClick={onSeen}>
          Go on with the order as it is now
        </Button>
      </Stack>
    </Notice>
  );
}
