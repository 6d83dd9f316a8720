import { Group, Text } from '@mantine/core';
import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Moment } from '../../parts/moment.view';
import { calendarDayText } from '../../parts/moment-text';
import { PageLink } from '../../parts/page-link.view';
import { StatusBadge } from '../../parts/status-badge.view';
import type { Column } from '../../table/column';
import { kindText } from '../kind-text';

export type Entry = Answer<'SettlementEntries'>['entries'][number];

/** An entry by its place in the log: one event can make several. */
export function entryKey({ sequence, index }: Entry): string {
  return `${sequence}-${index}`;
}

export const entryColumns: readonly Column<Entry>[] = [
  { key: 'entry', title: 'Entry', cell: (entry) => <EntryName entry={entry} /> },
  {
    key: 'amount',
    title: 'Amount',
    align: 'end',
    cell: ({ amount, currency }) => <Amount of={amount} currency={currency} />,
  },
  { key: 'about', title: 'About', cell: (entry) => <About entry={entry} /> },
  { key: 'effective', title: 'Took effect', wideOnly: true, cell: ({ effectiveAt }) => <Moment at={effectiveAt} /> },
  { key: 'due', title: 'Due', cell: ({ due }) => <time dateTime={due}>{calendarDayText(due)}</time> },
];

function EntryName({ entry }: { readonly entry: Entry }) {
  return (
    <Group gap={8} wrap="nowrap">
      <PageLink
        to="."
        search={(before) => ({ ...before, entry: entryKey(entry) })}
        resetScroll={false}
        fw={500}
        size="sm"
      >
        {kindText(entry)}
      </PageLink>
      {entry.late && <StatusBadge status="late" tone="attention" />}
    </Group>
  );
}

function About({ entry }: { readonly entry: Entry }) {
  const { orderId, payoutId, depositId, adjustmentId, captureNumber, refundId } = entry;
  if (orderId === undefined) return <Text size="sm">{payoutId ?? depositId ?? adjustmentId}</Text>;
  return (
    <Text size="sm" component="span">
      <PageLink to="/orders/$orderId" params={{ orderId }} size="sm" underline="always">
        {orderId}
      </PageLink>
      <Text span size="sm" c="dimmed">
        {captureNumber !== undefined && `, capture ${captureNumber}`}
        {refundId !== undefined && ', refund'}
      </Text>
    </Text>
  );
}
