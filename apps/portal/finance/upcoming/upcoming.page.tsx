import { SimpleGrid } from '@mantine/core';
import { service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Empty } from '../../parts/empty.view';
import { PageHeading } from '../../parts/page-heading.view';
import { UpcomingCard } from './upcoming.card';

/** What the next settlement in each currency holds so far. */
export function UpcomingPage() {
  const upcoming = service.useQuery('get', '/v1/settlements/upcoming', { params: { query: {} } });
  return (
    <>
      <PageHeading title="Upcoming settlements">What each would pay if nothing more came.</PageHeading>
      <Asked query={upcoming} what="the settlements">
        {({ settlements, now, clock }) =>
          settlements.length === 0 ? (
            <Empty title="Nothing to settle yet">What is captured appears here until it is paid out.</Empty>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              {settlements.map((settlement) => (
                <UpcomingCard
                  key={settlement.currency}
                  settlement={settlement}
                  clock={{ now, toldMs: upcoming.dataUpdatedAt, stands: clock === 'simulated' }}
                />
              ))}
            </SimpleGrid>
          )
        }
      </Asked>
    </>
  );
}
