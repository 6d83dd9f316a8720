import { Paper } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { Empty } from '../../parts/empty.view';
import { PageHeading } from '../../parts/page-heading.view';
import { ProblemView } from '../../parts/problem.view';
import { DataTable } from '../../table/data-table.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import { CurrencyChoice } from '../currency.choice';
import classes from '../finance.module.css';
import { settlementColumns } from './settlement.columns';

/** Every closed settlement, the latest first. */
export function SettlementsPage() {
  const search = useSearch({ from: '/shell/finance/settlements' });
  const navigate = useNavigate({ from: '/finance/settlements' });
  const settlements = service.useQuery(
    'get',
    '/v1/settlements',
    { params: { query: definedOf(search) } },
    { placeholderData: keepPreviousData },
  );
  const { data } = settlements;
  const steps = usePageSteps(
    search.page,
    data?.next,
    (page) => void navigate({ search: (before) => ({ ...before, page }) }),
  );
  return (
    <>
      <PageHeading title="Settlements">Closed at a cut-off, and never changed after it.</PageHeading>
      <Paper withBorder radius="md">
        <search className={classes['bar']}>
          <CurrencyChoice
            isOptional
            value={search.currency}
            onChange={(currency) => void navigate({ search: { currency, page: undefined } })}
          />
        </search>
        {settlements.isError && !data ? (
          <ProblemView fault={settlements.error} onRetry={() => void settlements.refetch()} />
        ) : (
          <DataTable
            label="Settlements"
            columns={settlementColumns}
            rows={data?.settlements}
            rowKey={({ currency, settlementNumber }) => `${currency}-${settlementNumber}`}
            isStale={settlements.isPlaceholderData}
            empty={<Empty title="Nothing is settled yet">The first settlement closes at the next cut-off.</Empty>}
          />
        )}
        <PageStepsBar steps={steps} shown={data?.settlements.length ?? 0} what={['settlement', 'settlements']} />
      </Paper>
    </>
  );
}
