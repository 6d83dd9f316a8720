import { Code, Paper } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { definedOf } from '../../client/defined-of';
import { type Answer, service } from '../../client/service';
import { Empty } from '../../parts/empty.view';
import { Moment } from '../../parts/moment.view';
import { PageHeading } from '../../parts/page-heading.view';
import { ProblemView } from '../../parts/problem.view';
import type { Column } from '../../table/column';
import { DataTable } from '../../table/data-table.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import { Consistency } from './consistency.view';
import { LogState } from './log-state.view';
import { SignHead } from './sign-head.view';

type Head = Answer<'Head'>;

const COLUMNS: readonly Column<Head>[] = [
  { key: 'size', title: 'Events', cell: ({ size }) => size.toLocaleString() },
  { key: 'signed', title: 'Signed', cell: ({ signedAt }) => <Moment at={signedAt} /> },
  { key: 'root', title: 'Root', cell: ({ rootHash }) => <Code>{rootHash.slice(0, 16)}…</Code> },
  { key: 'key', title: 'Key', wideOnly: true, cell: ({ keyId }) => <Code>{keyId.slice(0, 16)}</Code> },
];

/** The heads that were signed over the log, the last one first. */
export function HeadsPage() {
  const search = useSearch({ from: '/shell/audit/heads' });
  const query = definedOf({ page: search.page });
  const navigate = useNavigate({ from: '/audit/heads' });
  const heads = service.useQuery('get', '/v1/heads', { params: { query } }, { placeholderData: keepPreviousData });
  const steps = usePageSteps(
    query.page,
    heads.data?.next,
    (page) => void navigate({ search: (before) => ({ ...before, page }) }),
  );
  return (
    <>
      <PageHeading title="Heads" actions={<SignHead />}>
        Each is signed over every event before it.
      </PageHeading>
      <LogState />
      <Paper withBorder radius="md">
        {heads.isError && !heads.data ? (
          <ProblemView fault={heads.error} onRetry={() => void heads.refetch()} />
        ) : (
          <DataTable
            label="Heads"
            columns={COLUMNS}
            rows={heads.data?.heads}
            rowKey={({ size }) => String(size)}
            isStale={heads.isPlaceholderData}
            empty={
              <Empty title="No head is signed yet">
                The service signs one every hour, or when somebody asks for it.
              </Empty>
            }
          />
        )}
        <PageStepsBar steps={steps} shown={heads.data?.heads.length ?? 0} what={['head', 'heads']} />
      </Paper>
      <Consistency
        heads={heads.data?.heads ?? []}
        from={search.from}
        to={search.to}
        onCompare={(pair) => void navigate({ search: (before) => ({ ...before, ...pair }) })}
      />
    </>
  );
}
