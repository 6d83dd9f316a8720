import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { PageHeading } from '../../parts/page-heading.view';
import { useMerchantId } from '../../session/use-session';
import { type AsOfSearch, VIEWS } from './as-of.search';
import { BooksThen } from './books-then.view';
import { OrdersThen } from './orders-then.view';
import { PointSlider } from './point-slider.view';
import { QueueThen } from './queue-then.view';

const LABELS = { orders: 'Orders', books: 'Trial balance', queue: 'Settlement queue' };

/** A view as it was behind any event, and what is different at another one. */
export function AsOfPage() {
  const search = useSearch({ from: '/shell/audit/as-of' });
  const navigate = useNavigate({ from: '/audit/as-of' });
  const merchantId = useMerchantId();
  const last = service.useQuery('get', '/v1/heads', { params: { query: { limit: 1 } } });
  const show = (change: AsOfSearch) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <>
      <PageHeading title="As of">A view as it was behind any event, and what is different at another one.</PageHeading>
      {merchantId === undefined ? (
        <Text>Choose a merchant above: a view is one merchant's.</Text>
      ) : (
        <Asked query={last} what="the log">
          {({ sequence }) => (
            <Stack>
              <Card>
                <SegmentedControl
                  size="xs"
                  mb="md"
                  aria-label="View"
                  value={search.view ?? 'orders'}
                  data={VIEWS.map((value) => ({ value, label: LABELS[value] }))}
                  onChange={(view) => show({ view: VIEWS.find((one) => one === view) })}
                />
                <PointSlider
                  label="As of"
                  last={sequence}
                  value={search.at ?? sequence}
                  onChange={(at) => show({ at, to: search.to !== undefined && search.to < at ? undefined : search.to })}
                />
                <PointSlider
                  label="Compared with"
                  last={sequence}
                  value={search.to ?? sequence}
                  onChange={(to) => show({ to: to >= sequence ? undefined : Math.max(to, search.at ?? 0) })}
                />
              </Card>
              <View search={search} last={sequence} onCurrency={(currency) => show({ currency })} />
            </Stack>
          )}
        </Asked>
      )}
    </>
  );
}

interface ViewProps {
  readonly search: AsOfSearch;
  readonly last: number;
  readonly onCurrency: (currency: string) => void;
}

function View({ search, last, onCurrency }: ViewProps) {
  const at = search.at ?? last;
  const query = { limit: 200, ...definedOf({ from: at, to: search.to }) };
  const difference = service.useQuery('get', '/v1/differences', { params: { query } });
  return (
    <Asked query={difference} what="the difference">
      {(answer) => (
        <>
          {answer.next !== undefined && (
            <Text size="sm" role="status">
              The difference is told up to event {answer.through}; choose points that are closer for all of it.
            </Text>
          )}
          {(search.view ?? 'orders') === 'orders' && <OrdersThen at={at} difference={answer} />}
          {search.view === 'queue' && <QueueThen at={at} difference={answer} />}
          {search.view === 'books' && (
            <BooksThen at={at} difference={answer} currency={search.currency} onCurrency={onCurrency} />
          )}
        </>
      )}
    </Asked>
  );
}
