import { Button, Group, Paper, Text } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { Empty } from '../../parts/empty.view';
import { ProblemView } from '../../parts/problem.view';
import { DataTable } from '../../table/data-table.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import classes from '../finance.module.css';
import { AGES } from './ages';
import { receivableColumns } from './receivable.columns';
import type { ReceivablesSearch } from './receivables.search';

interface ReceivablesTableProps {
  readonly search: ReceivablesSearch;
  readonly onChange: (change: Partial<ReceivablesSearch>) => void;
}

/** Every invoice on which something is owed, or those of one age. */
export function ReceivablesTable({ search, onChange }: ReceivablesTableProps) {
  const receivables = service.useQuery(
    'get',
    '/v1/receivables',
    { params: { query: definedOf(search) } },
    { placeholderData: keepPreviousData },
  );
  const { data } = receivables;
  const steps = usePageSteps(search.page, data?.next, (page) => onChange({ page }));
  const age = AGES.find((each) => each.age === search.age);
  return (
    <Paper withBorder radius="md">
      {age && (
        <Group className={classes['bar'] ?? ''} justify="space-between">
          <Text size="sm">
            Only {search.currency}, {age.name.toLowerCase()}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={() => onChange({ currency: undefined, age: undefined })}>
            Every invoice
          </Button>
        </Group>
      )}
      {receivables.isError && !data ? (
        <ProblemView fault={receivables.error} onRetry={() => void receivables.refetch()} />
      ) : (
        <DataTable
          label="Invoices"
          columns={receivableColumns}
          rows={data?.receivables}
          rowKey={({ invoiceNumber }) => invoiceNumber}
          isStale={receivables.isPlaceholderData}
          empty={<Empty title="No invoice of this kind">Nothing is owed here.</Empty>}
        />
      )}
      <PageStepsBar steps={steps} shown={data?.receivables.length ?? 0} what={['invoice', 'invoices']} />
    </Paper>
  );
}
