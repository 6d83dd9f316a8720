import { Text } from '@mantine/core';
import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { calendarDayText } from '../../parts/moment-text';
import { PageLink } from '../../parts/page-link.view';
import { StatusBadge } from '../../parts/status-badge.view';
import type { Column } from '../../table/column';
import { AGES } from './ages';

type Receivable = Answer<'Receivables'>['receivables'][number];

export const receivableColumns: readonly Column<Receivable>[] = [
  {
    key: 'invoice',
    title: 'Invoice',
    cell: ({ invoiceNumber, orderId }) => (
      <PageLink to="/orders/$orderId" params={{ orderId }} fw={500} size="sm">
        {invoiceNumber}
      </PageLink>
    ),
  },
  { key: 'age', title: 'Age', cell: (receivable) => <AgeBadge of={receivable} /> },
  {
    key: 'owed',
    title: 'Owed',
    align: 'end',
    cell: ({ owed, currency }) => <Amount of={owed} currency={currency} />,
  },
  {
    key: 'paid',
    title: 'Paid',
    align: 'end',
    cell: ({ paid, currency }) => <Amount of={paid} currency={currency} quietZero />,
  },
  {
    key: 'refunded',
    title: 'Refunded',
    align: 'end',
    wideOnly: true,
    cell: ({ refundedAmount, currency }) => <Amount of={refundedAmount} currency={currency} quietZero />,
  },
  {
    key: 'customer',
    title: 'Customer',
    wideOnly: true,
    cell: ({ customerId }) => <Text size="sm">{customerId ?? '–'}</Text>,
  },
  { key: 'due', title: 'Due', cell: ({ dueDate }) => <time dateTime={dueDate}>{calendarDayText(dueDate)}</time> },
];

function AgeBadge({ of: { age, daysOverdue } }: { readonly of: Receivable }) {
  const known = AGES.find((each) => each.age === age);
  if (!known) return <StatusBadge status="paid" tone="good" />;
  const isOverdue = daysOverdue !== undefined && daysOverdue > 0;
  return <StatusBadge status={isOverdue ? `${daysOverdue} days overdue` : known.name} tone={known.tone} />;
}
