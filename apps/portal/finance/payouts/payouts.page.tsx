import { Paper, SegmentedControl } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { Empty } from '../../parts/empty.view';
import { PageHeading } from '../../parts/page-heading.view';
import { ProblemView } from '../../parts/problem.view';
import { statusText } from '../../parts/status-badge.view';
import { DataTable } from '../../table/data-table.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import { CurrencyChoice } from '../currency.choice';
import classes from '../finance.module.css';
import { oneOf } from '../read-address';
import { payoutColumns } from './payout.columns';
import { PAYOUT_STATUSES } from './payouts.search';

const ALL = 'all';
const STATUSES = [ALL, ...PAYOUT_STATUSES].map((value) => ({ value, label: statusText(value) }));

/** What went to the merchant's bank, or is about to. */
export function PayoutsPage() {
  const search = useSearch({ from: '/shell/finance/payouts' });
  const navigate = useNavigate({ from: '/finance/payouts' });
  const payouts = service.useQuery(
    'get',
    '/v1/payouts',
    { params: { query: definedOf(search) } },
    { placeholderData: keepPreviousData },
  );
  const { data } = payouts;
  const show = (change: object) => void navigate({ search: (before) => ({ ...before, page: undefined, ...change }) });
  const steps = usePageSteps(search.page, data?.next, (page) => show({ page }));
  return (
    <>
      <PageHeading title="Payouts">One for each settlement that had something to pay.</PageHeading>
      <Paper withBorder radius="md">
        <search className={classes['bar']}>
          <div className={classes['scroll']}>
            <SegmentedControl
              size="xs"
              aria-label="Status"
              data={STATUSES}
              value={search.status ?? ALL}
              onChange={(value) => show({ status: oneOf(PAYOUT_STATUSES, value) })}
            />
          </div>
          <CurrencyChoice isOptional value={search.currency} onChange={(currency) => show({ currency })} />
        </search>
        {payouts.isError && !data ? (
          <ProblemView fault={payouts.error} onRetry={() => void payouts.refetch()} />
        ) : (
          <DataTable
            label="Payouts"
            columns={payoutColumns}
            rows={data?.payouts}
            rowKey={({ payoutId }) => payoutId}
            isStale={payouts.isPlaceholderData}
            empty={
              <Empty title="No payout here">A payout appears when a settlement closes with something to pay.</Empty>
            }
          />
        )}
        <PageStepsBar steps={steps} shown={data?.payouts.length ?? 0} what={['payout', 'payouts']} />
      </Paper>
    </>
  );
}
