import { Code, Group, ScrollArea } from '@mantine/core';
import { service } from '../../client/service';
import { Card } from '../../parts/card.view';
import { Loading } from '../../parts/loading.view';
import { PageButton, PageLink } from '../../parts/page-link.view';
import classes from '../auditor.module.css';
import { EventProof } from '../proof/event-proof.view';
import type { FoundEvent } from './event.columns';

interface EventViewProps {
  readonly event: FoundEvent;
  readonly sequence: number;
}

const ORDER_STREAM = /^order-[^:]+:(.+)$/;

export function EventView({ event, sequence }: EventViewProps) {
  const { data, stored, ...envelope } = event;
  const orderId = ORDER_STREAM.exec(event.stream)?.[1];
  const before = { stream: event.stream, toSequence: sequence - 1, order: 'newest', limit: 1 } as const;
  const isFirst = event.revision === 0;
  const found = service.useQuery('get', '/v1/events/search', { params: { query: before } }, { enabled: !isFirst });
  const previous = found.data?.events[0];
  const steps = orderId !== undefined && (
    <PageButton
      to="/audit/steps"
      search={{ id: orderId, revision: event.revision }}
      size="compact-sm"
      variant="default"
    >
      Steps of the order
    </PageButton>
  );
  return (
    <>
      {isFirst || found.data || found.isError ? (
        <EventProof event={event} sequence={sequence} previous={previous} />
      ) : (
        <Loading what="the event before" />
      )}
      <Card title="Envelope" actions={<Group gap="xs">{steps}</Group>}>
        <dl className={classes['members']}>
          {Object.entries(envelope).map(([name, value]) => (
            <Member key={name} name={name} value={value} />
          ))}
          <dt>previous in stream</dt>
          <dd>{isFirst ? 'It is the first one.' : <Previous event={previous} />}</dd>
        </dl>
      </Card>
      <Card title="Data">
        <Written text={indented(data)} />
      </Card>
      <Card title="As it is hashed">
        <Written text={stored} />
      </Card>
    </>
  );
}

function Member({ name, value }: { readonly name: string; readonly value: unknown }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value === null ? '–' : String(value)}</dd>
    </>
  );
}

function Previous({ event }: { readonly event: FoundEvent | undefined }) {
  if (event === undefined) return 'not found';
  return (
    <PageLink to="/audit/events/$sequence" params={{ sequence: String(event.sequence) }} size="sm">
      {event.type}, event {event.sequence}
    </PageLink>
  );
}

function Written({ text }: { readonly text: string }) {
  return (
    <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': 'Text' }}>
      <Code block className={classes['written'] ?? ''}>
        {text}
      </Code>
    </ScrollArea.Autosize>
  );
}

/** For reading; amounts beyond what JSON of browsers holds stand between quotes. */
function indented(data: unknown): string {
  return JSON.stringify(data, (_, member) => (typeof member === 'bigint' ? exactOf(member) : member), 2);
}

function exactOf(amount: bigint): number | string {
  const number = Number(amount);
  return Number.isSafeInteger(number) ? number : amount.toString();
}
