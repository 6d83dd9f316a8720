import { Group, Text } from '@mantine/core';
import { Amount } from '../../parts/amount.view';
import { Card } from '../../parts/card.view';
import { calendarDayText } from '../../parts/moment-text';
import { StatusBadge } from '../../parts/status-badge.view';
import { linesText } from './lines-text';
import classes from './order.module.css';
import type { Order } from './order.queries';
import { Parcels } from './parcels.view';

/** Every capture with its invoice, its parcels and what is owed on it. */
export function CapturesCard({ order }: { readonly order: Order }) {
  const { captures, currency } = order;
  return (
    <Card title="Captures">
      {captures.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing is captured yet. What is captured gets an invoice and is paid out.
        </Text>
      )}
      {captures.map((capture) => (
        <article key={capture.captureId} className={classes['entry']} aria-label={`Invoice ${capture.invoiceNumber}`}>
          <Group justify="space-between" gap="xs">
            <Group gap="xs">
              <Text size="sm" fw={600}>
                Invoice {capture.invoiceNumber}
              </Text>
              {capture.status === 'FAILED' && <StatusBadge status="FAILED" tone="bad" />}
            </Group>
            <Text size="sm" fw={600} component="span">
              <Amount of={capture.amount} currency={currency} />
            </Text>
          </Group>
          <Text size="sm">{linesText(capture.lines, order)}</Text>
          <Parcels parcels={capture.shippingInfo} />
          <Text size="xs" c="dimmed" component="div">
            {capture.refunded.amount > 0n && (
              <>
                Refunded <Amount of={capture.refunded.amount} currency={currency} /> ·{' '}
              </>
            )}
            Owed <Amount of={capture.owed} currency={currency} />, due {calendarDayText(capture.dueDate)}
            {capture.reference !== undefined && ` · ${capture.reference}`}
          </Text>
        </article>
      ))}
    </Card>
  );
}
