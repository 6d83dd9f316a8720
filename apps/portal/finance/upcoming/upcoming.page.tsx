import { SimpleGrid, Stack, Text } from '@mantine/core';
import { type Answer, service } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { Empty } from '../../parts/empty.view';
import { Moment } from '../../parts/moment.view';
import { PageHeading } from '../../parts/page-heading.view';

/** What the next settlement in each currency holds so far. */
export function UpcomingPage() {
  const upcoming = service.useQuery('get', '/v1/settlements/upcoming', { params: { query: {} } });
  return (
    <>
      <PageHeading title="Upcoming settlements">What each would pay if it closed now.</PageHeading>
      <Asked query={upcoming} what="the settlements">
        {({ settlements }) =>
          settlements.length === 0 ? (
            <Empty title="Nothing to settle yet">What is captured appears here until it is paid out.</Empty>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              {settlements.map((settlement) => (
                <Upcoming key={settlement.currency} settlement={settlement} />
              ))}
            </SimpleGrid>
          )
        }
      </Asked>
    </>
  );
}

type UpcomingSettlement = Answer<'UpcomingSettlements'>['settlements'][number];

function Upcoming({ settlement }: { readonly settlement: UpcomingSettlement }) {
  const { currency, expectedPayout, openingBalance, entriesAmount, closesAt } = settlement;
  return (
    <Card title={currency}>
      <Stack gap="xs">
        <Text fz={26} fw={600} lh={1.2}>
          <Amount of={expectedPayout} currency={currency} />
        </Text>
        <Text size="sm" c="dimmed">
          {closesAt === undefined ? (
            'No terms are agreed: nothing is cut off.'
          ) : (
            <>
              Closes <Moment at={closesAt} />
            </>
          )}
        </Text>
        <Text size="sm">
          Carried over <Amount of={openingBalance} currency={currency} />, entries{' '}
          <Amount of={entriesAmount} currency={currency} />
        </Text>
      </Stack>
    </Card>
  );
}
