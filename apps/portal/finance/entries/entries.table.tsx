import { Paper } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Answer } from '../../client/service';
import { Empty } from '../../parts/empty.view';
import { ProblemView } from '../../parts/problem.view';
import { DataTable } from '../../table/data-table.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import type { EntriesSearch } from './entries.search';
import { entryColumns, entryKey } from './entry.columns';
import { EntryDrawer } from './entry.drawer';

interface EntriesTableProps {
  readonly query: UseQueryResult<Answer<'SettlementEntries'>, unknown>;
  readonly search: EntriesSearch;
  readonly onSearch: (search: EntriesSearch) => void;
}

/** The entries of a settlement, a page at a time; each leads to what it is about and to the events behind it. */
export function EntriesTable({ query, search, onSearch }: EntriesTableProps) {
  const { data } = query;
  const steps = usePageSteps(search.page, data?.next, (page) => onSearch({ page, entry: undefined }));
  return (
    <Paper withBorder radius="md">
      {query.isError && !data ? (
        <ProblemView fault={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable
          label="Entries"
          columns={entryColumns}
          rows={data?.entries}
          rowKey={entryKey}
          isStale={query.isPlaceholderData}
          empty={<Empty title="No entries">What is captured, refunded or adjusted appears here.</Empty>}
        />
      )}
      <PageStepsBar steps={steps} shown={data?.entries.length ?? 0} what={['entry', 'entries']} />
      <EntryDrawer
        entry={data?.entries.find((entry) => entryKey(entry) === search.entry)}
        onClose={() => onSearch({ ...search, entry: undefined })}
      />
    </Paper>
  );
}
