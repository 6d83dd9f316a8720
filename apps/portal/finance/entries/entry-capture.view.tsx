import { Title } from '@mantine/core';
import { service } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Asked } from '../../parts/asked.view';
import { calendarDayText } from '../../parts/moment-text';
import { StatusBadge } from '../../parts/status-badge.view';
import { Facts } from '../facts.view';

interface EntryCaptureProps {
  readonly orderId: string;
  readonly captureId: string;
  readonly currency: string;
}

/** The capture behind an entry, as it stands now. */
export function EntryCapture({ orderId, captureId, currency }: EntryCaptureProps) {
  const path = { orderId, captureId };
  const capture = service.useQuery('get', '/v1/orders/{orderId}/captures/{captureId}', { params: { path } });
  return (
    <section aria-label="Capture">
      <Title order={3} size="h5" mb="xs">
        Capture
      </Title>
      <Asked query={capture} what="the capture">
        {({ invoiceNumber, amount, taxAmount, refunded, owed, paid, dueDate, status, reference }) => (
          <Facts
            of={{
              Invoice: invoiceNumber,
              Amount: <Amount of={amount} currency={currency} />,
              'Tax in it': <Amount of={taxAmount} currency={currency} quietZero />,
              Refunded: <Amount of={refunded.amount} currency={currency} quietZero />,
              'Paid by the customer': <Amount of={paid} currency={currency} quietZero />,
              'Still owed': <Amount of={owed} currency={currency} quietZero />,
              'Due from the customer': calendarDayText(dueDate),
              Reference: reference,
              Status: status === 'FAILED' && <StatusBadge status={status} tone="bad" />,
            }}
          />
        )}
      </Asked>
    </section>
  );
}
