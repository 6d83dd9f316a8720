import { Title } from '@mantine/core';
import { service } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Asked } from '../../parts/asked.view';
import { StatusBadge } from '../../parts/status-badge.view';
import { Facts } from '../facts.view';

interface EntryRefundProps {
  readonly orderId: string;
  readonly refundId: string;
  readonly currency: string;
}

/** The refund behind an entry, and the invoices that it gives back. */
export function EntryRefund({ orderId, refundId, currency }: EntryRefundProps) {
  const path = { orderId, refundId };
  const refund = service.useQuery('get', '/v1/orders/{orderId}/refunds/{refundId}', { params: { path } });
  return (
    <section aria-label="Refund">
      <Title order={3} size="h5" mb="xs">
        Refund
      </Title>
      <Asked query={refund} what="the refund">
        {({ refundNumber, amount, returnFee, parts, reference, status }) => (
          <Facts
            of={{
              Refund: `number ${refundNumber}`,
              Amount: <Amount of={amount} currency={currency} />,
              'Return fee': <Amount of={returnFee.amount} currency={currency} quietZero />,
              'Credit notes': parts.map(({ creditNoteNumber }) => creditNoteNumber).join(', '),
              Invoices: parts.map(({ invoiceNumber }) => invoiceNumber).join(', '),
              Reference: reference,
              Status: status === 'FAILED' && <StatusBadge status={status} tone="bad" />,
            }}
          />
        )}
      </Asked>
    </section>
  );
}
