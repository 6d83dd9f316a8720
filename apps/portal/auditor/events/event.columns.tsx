import { Code, Text } from '@mantine/core';
import type { Answer } from '../../client/service';
import { Moment } from '../../parts/moment.view';
import { PageLink } from '../../parts/page-link.view';
import type { Column } from '../../table/column';

export type FoundEvent = Answer<'FoundEvents'>['events'][number];

export const eventColumns: readonly Column<FoundEvent>[] = [
  { key: 'type', title: 'Event', cell: (event) => <EventName event={event} /> },
  { key: 'sequence', title: 'Sequence', align: 'end', cell: ({ sequence }) => sequence },
  { key: 'stream', title: 'Stream', cell: ({ stream, revision }) => `${stream} · ${revision}` },
  { key: 'recorded', title: 'Recorded', cell: ({ recordedAt }) => <Moment at={recordedAt} /> },
  { key: 'actor', title: 'By', cell: ({ actor }) => <Text size="sm">{actor}</Text> },
  { key: 'hash', title: 'Hash', wideOnly: true, cell: ({ hash }) => <Code>{hash.slice(0, 12)}…</Code> },
];

function EventName({ event: { type, sequence } }: { readonly event: FoundEvent }) {
  return (
    <PageLink to="/audit/events/$sequence" params={{ sequence: String(sequence) }} fw={500} size="sm">
      {type}
    </PageLink>
  );
}
