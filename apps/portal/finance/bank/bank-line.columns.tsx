import { Text } from '@mantine/core';
import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { calendarDayText } from '../../parts/moment-text';
import { PageLink } from '../../parts/page-link.view';
import { StatusBadge, type Tone } from '../../parts/status-badge.view';
import type { Column } from '../../table/column';

type Line = Answer<'BankFile'>['transactions'][number];

const TONES: Readonly<Record<Line['outcome'], Tone>> = {
  'payout-confirmed': 'good',
  'payment-recorded': 'good',
  'payout-failed': 'bad',
  'payout-returned': 'bad',
  exception: 'attention',
};

export const bankLineColumns: readonly Column<Line>[] = [
  { key: 'line', title: 'Line', cell: ({ number }) => `Line ${number}` },
  {
    key: 'outcome',
    title: 'Became',
    cell: ({ outcome }) => <StatusBadge status={outcome.replaceAll('-', ' ')} tone={TONES[outcome]} />,
  },
  {
    key: 'amount',
    title: 'Amount',
    align: 'end',
    cell: ({ amount, currency }) => <Amount of={amount} currency={currency} />,
  },
  { key: 'about', title: 'About', cell: (line) => <About of={line} /> },
  { key: 'booked', title: 'Booked', cell: ({ bookedOn }) => calendarDayText(bookedOn) },
  {
    key: 'reference',
    title: "Bank's reference",
    wideOnly: true,
    cell: ({ bankReference }) => <Text size="sm">{bankReference ?? '–'}</Text>,
  },
];

function About({ of: { payoutId, payment, exceptionId } }: { readonly of: Line }) {
  if (payoutId !== undefined) {
    return (
      <PageLink to="/finance/payouts/$payoutId" params={{ payoutId }} size="sm">
        {payoutId}
      </PageLink>
    );
  }
  if (payment) {
    return (
      <PageLink to="/orders/$orderId" params={{ orderId: payment.orderId }} size="sm">
        {payment.invoiceNumbers.join(', ')}
      </PageLink>
    );
  }
  return <Text size="sm">{exceptionId ?? '–'}</Text>;
}
