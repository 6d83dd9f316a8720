import { Paper } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { definedOf } from '../../client/defined-of';
import { type Answer, service } from '../../client/service';
import { Empty } from '../../parts/empty.view';
import { PageHeading } from '../../parts/page-heading.view';
import { ProblemView } from '../../parts/problem.view';
import { DataTable } from '../../table/data-table.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import classes from '../auditor.module.css';
import { eventColumns } from './event.columns';
import { EventsFilter } from './events.filter';

/** Any event of the log, by what its envelope says. */
export function EventsPage() {
  const search = useSearch({ from: '/shell/audit/events' });
  const navigate = useNavigate({ from: '/audit/events' });
  const query = definedOf(search);
  const found = service.useQuery('get', '/v1/events/search', { params: { query } }, FRESH);
  const steps = usePageSteps(
    search.page,
    found.data?.next,
    (page) => void navigate({ search: (before) => ({ ...before, page }) }),
  );
  return (
    <>
      <PageHeading title="Events">Everything that was ever recorded, as it stands in the log.</PageHeading>
      <Paper withBorder radius="md">
        <EventsFilter search={search} onSearch={(next) => void navigate({ search: next })} />
        {found.isError && !found.isPlaceholderData ? (
          <ProblemView fault={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <DataTable
            label="Events"
            columns={eventColumns}
            rows={found.data?.events}
            rowKey={({ eventId }) => eventId}
            isStale={found.isPlaceholderData}
            empty={<NoneFound hasMore={found.data?.next !== undefined} />}
          />
        )}
        {found.data && <Looked found={found.data} />}
        <PageStepsBar steps={steps} shown={found.data?.events.length ?? 0} what={['event', 'events']} />
      </Paper>
    </>
  );
}

const FRESH = { placeholderData: keepPreviousData };

/** A page looks at a bounded part of the log: which one is part of the answer. */
function Looked({ found: { searchedFrom, searchedTo, next } }: { readonly found: Answer<'FoundEvents'> }) {
  if (searchedFrom === undefined) return null;
  return (
    <div role="status" className={classes['looked']}>
      Looked at events {searchedFrom} to {searchedTo}
      {next === undefined ? ', and there are no others.' : '. Next looks further.'}
    </div>
  );
}

function NoneFound({ hasMore }: { readonly hasMore: boolean }) {
  return hasMore ? (
    <Empty title="None in this part of the log">Go on with Next, or narrow the search to a stream.</Empty>
  ) : (
    <Empty title="No event fits">Take a condition away, or look for something else.</Empty>
  );
}
