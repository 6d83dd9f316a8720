import { Text } from '@mantine/core';
import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Moment } from '../../parts/moment.view';
import { PageLink } from '../../parts/page-link.view';
import { StatusBadge } from '../../parts/status-badge.view';
import type { Column } from '../../table/column';
import { PAYOUT_TONES } from './payout-tones';

export const payoutColumns: readonly Column<Answer<'Payout'>>[] = [
  {
    key: 'payout',
    title: 'Payout',
    cell: ({ payoutId }) => (
      <PageLink to="/finance/payouts/$payoutId" params={{ payoutId }} fw={500} size="sm">
        {payoutId}
      </PageLink>
    ),
  },
  { key: 'status', title: 'Status', cell: ({ status }) => <StatusBadge status={status} tone={PAYOUT_TONES[status]} /> },
  {
    key: 'amount',
    title: 'Amount',
    align: 'end',
    cell: ({ amount, currency }) => <Amount of={amount} currency={currency} />,
  },
  { key: 'due', title: 'Due since', cell: ({ closedAt }) => <Moment at={closedAt} dayOnly /> },
  {
    key: 'sent',
    title: 'Sent',
    wideOnly: true,
    cell: ({ sentAt }) => (sentAt === undefined ? '–' : <Moment at={sentAt} dayOnly />),
  },
  {
    key: 'reference',
    title: "Bank's reference",
    cell: ({ bankReference, reason }) => <Text size="sm">{bankReference ?? reason ?? '–'}</Text>,
  },
];
