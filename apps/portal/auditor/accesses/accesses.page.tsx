import { Button, Group, Paper, TextInput } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
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
import { textIn } from '../search-members';

type Access = Answer<'AccessesPage'>['accesses'][number];

const COLUMNS: readonly Column<Access>[] = [
  { key: 'actor', title: 'Who', cell: ({ actor }) => actor },
  { key: 'at', title: 'When', cell: ({ at }) => <Moment at={at} /> },
  { key: 'route', title: 'Looked at', cell: ({ route }) => route },
  { key: 'ids', title: 'Of', cell: ({ ids }) => ids.map(({ name, id }) => `${name} ${id}`).join(', ') || '–' },
  { key: 'merchant', title: 'Merchant', cell: ({ merchantId }) => merchantId ?? '–' },
  { key: 'status', title: 'Answer', align: 'end', cell: ({ status }) => status },
];

/** Who looked at personal data, histories and books. */
export function AccessesPage() {
  const search = useSearch({ from: '/shell/audit/accesses' });
  const navigate = useNavigate({ from: '/audit/accesses' });
  const query = { limit: 50, ...definedOf(search) };
  const accesses = service.useQuery(
    'get',
    '/v1/accesses',
    { params: { query } },
    { placeholderData: keepPreviousData },
  );
  const steps = usePageSteps(
    search.page,
    accesses.data?.next,
    (page) => void navigate({ search: (before) => ({ ...before, page }) }),
  );
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void navigate({ search: { actor: textIn(new FormData(event.currentTarget).get('actor')) } });
  };
  return (
    <>
      <PageHeading title="Access log">Who looked at personal data, histories and books.</PageHeading>
      <Paper withBorder radius="md">
        <form key={search.actor} onSubmit={find}>
          <Group p="sm" gap="xs" align="end">
            <TextInput
              name="actor"
              label="Who"
              size="xs"
              placeholder="key, oidc: or link:"
              autoComplete="off"
              defaultValue={search.actor ?? ''}
            />
            <Button type="submit" size="xs">
              Show
            </Button>
          </Group>
        </form>
        {accesses.isError && !accesses.data ? (
          <ProblemView fault={accesses.error} onRetry={() => void accesses.refetch()} />
        ) : (
          <DataTable
            label="Accesses"
            columns={COLUMNS}
            rows={accesses.data?.accesses}
            rowKey={({ sequence, at, route, actor }) => `${sequence} ${at} ${route} ${actor}`}
            isStale={accesses.isPlaceholderData}
            empty={<Empty title="Nobody looked">Accesses appear here when the service records them.</Empty>}
          />
        )}
        <PageStepsBar steps={steps} shown={accesses.data?.accesses.length ?? 0} what={['access', 'accesses']} />
      </Paper>
    </>
  );
}
