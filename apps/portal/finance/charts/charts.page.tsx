import { Group, SegmentedControl, Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Empty } from '../../parts/empty.view';
import { PageHeading } from '../../parts/page-heading.view';
import { CurrencyChoice } from '../currency.choice';
import { AtRisk } from './at-risk.card';
import { SPANS } from './charts.search';
import { Moved } from './moved.card';

const SPAN_CHOICES = SPANS.map((days) => ({ value: String(days), label: `${days} days` }));

/** Money over time, in one currency: what was captured, refunded and paid out, and what may yet be lost by expiry. */
export function ChartsPage() {
  const search = useSearch({ from: '/shell/finance/charts' });
  const navigate = useNavigate({ from: '/finance/charts' });
  const upcoming = service.useQuery('get', '/v1/settlements/upcoming', { params: { query: {} } });
  const currency = search.currency ?? upcoming.data?.settlements[0]?.currency;
  return (
    <>
      <PageHeading
        title="Charts"
        actions={
          <Group gap="xs">
            <SegmentedControl
              size="xs"
              aria-label="Span"
              data={SPAN_CHOICES}
              value={String(search.days)}
              onChange={(chosen) => {
                const days = SPANS.find((each) => String(each) === chosen) ?? search.days;
                void navigate({ search: { ...search, days } });
              }}
            />
            <CurrencyChoice
              value={currency}
              onChange={(chosen) => void navigate({ search: { ...search, currency: chosen } })}
            />
          </Group>
        }
      >
        Days are those of UTC.
      </PageHeading>
      <Asked query={upcoming} what="the currencies">
        {({ now }) =>
          currency === undefined ? (
            <Empty title="Nothing to draw yet">What is captured appears here, day by day.</Empty>
          ) : (
            <Stack gap="md">
              <Moved currency={currency} today={now.slice(0, 10)} days={search.days} />
              <AtRisk currency={currency} today={now.slice(0, 10)} days={search.days} />
            </Stack>
          )
        }
      </Asked>
    </>
  );
}
