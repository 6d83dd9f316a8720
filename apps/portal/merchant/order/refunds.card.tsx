import { Group, Text } from '@mantine/core';
import { Amount } from '../../parts/amount.view';
import { Card } from '../../parts/card.view';
import { Moment } from '../../parts/moment.view';
import { StatusBadge } from '../../parts/status-badge.view';
import { linesText } from './lines-text';
import classes from './order.module.css';
import type { Order } from './order.queries';

/** Every refund under the invoices that it came from; nothing at all where there is none. */
export function RefundsCard({ order }: { readonly order: Order }) {
  const { refunds, currency } = order;
  if (refunds.length === 0) return null;
  return (
    <Card title="Refunds">
      {refunds.map((refund) => (
        <article key={refund.refundId} className={classes['entry']} aria-label={`Refund ${refund.refundNumber}`}>
          {refund.parts.map((part) => (
            <div key={part.creditNoteNumber}>
              <Group justify="space-between" gap="xs">
                <Group gap="xs">
                  <Text size="sm" fw={600}>
                    Credit note {part.creditNoteNumber}
                  </Text>
                  {refund.status === 'FAILED' && <StatusBadge status="FAILED" tone="bad" />}
                </Group>
                <Text size="sm" fw={600} component="span">
                  <Amount of={part.amount} currency={currency} />
                </Text>
              </Group>
              <Text size="sm">{linesText(part.lines, order)}</Text>
            </div>
          ))}
          <Text size="xs" c="dimmed" component="div">
            <Moment at={refund.recordedAt} />
            {refund.returnFee.amount > 0n && (
              <>
                {' '}
                · return fee <Amount of={refund.returnFee.amount} currency={currency} />
              </>
            )}
            {refund.reference !== undefined && ` · ${refund.reference}`}
          </Text>
        </article>
      ))}
    </Card>
  );
}
