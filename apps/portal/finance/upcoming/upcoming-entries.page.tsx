import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { PageHeading } from '../../parts/page-heading.view';
import { PageLink } from '../../parts/page-link.view';
import { EntriesTable } from '../entries/entries.table';

/** What the next settlement in a currency holds so far, entry by entry. */
export function UpcomingEntriesPage() {
  const { currency } = useParams({ from: '/shell/finance/upcoming/$currency' });
  const search = useSearch({ from: '/shell/finance/upcoming/$currency' });
  const navigate = useNavigate({ from: '/finance/upcoming/$currency' });
  const entries = service.useQuery(
    'get',
    '/v1/settlements/upcoming/entries',
    { params: { query: { currency, ...definedOf({ page: search.page }) } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHeading title={`Upcoming entries in ${currency}`}>
        What is in the next settlement so far.{' '}
        <PageLink to="/finance/upcoming" underline="always" inherit>
          All upcoming settlements
        </PageLink>
      </PageHeading>
      <EntriesTable
        query={entries}
        search={search}
        onSearch={(next) => void navigate({ search: next, resetScroll: false })}
      />
    </>
  );
}
