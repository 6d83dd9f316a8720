import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Empty } from '../../parts/empty.view';
import { Moment } from '../../parts/moment.view';
import { PageHeading } from '../../parts/page-heading.view';
import { sequenceIn } from '../search-members';
import { EventView } from './event.view';

/** One event: its whole envelope, its place in chain and tree, and its proof. */
export function EventPage() {
  const { sequence: said } = useParams({ from: '/shell/audit/events/$sequence' });
  const sequence = sequenceIn(said) ?? 0;
  const query = { order: 'oldest', fromSequence: sequence, toSequence: sequence, limit: 1 } as const;
  const found = service.useQuery('get', '/v1/events/search', { params: { query } });
  const event = found.data?.events[0];
  return (
    <>
      <PageHeading title={event?.type ?? `Event ${said}`}>
        {event && (
          <>
            Event {sequence}, recorded <Moment at={event.recordedAt} />
          </>
        )}
      </PageHeading>
      <Asked query={found} what="the event">
        {() =>
          event ? (
            <Stack>
              <EventView key={event.eventId} event={event} sequence={sequence} />
            </Stack>
          ) : (
            <Empty title="No such event">The log does not go so far, or the event is not yours to see.</Empty>
          )
        }
      </Asked>
    </>
  );
}
