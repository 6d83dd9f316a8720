import { Stack, TextInput } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Empty } from '../../parts/empty.view';
import { calendarDayText } from '../../parts/moment-text';
import { PageHeading } from '../../parts/page-heading.view';
import { Ageing } from './ageing.card';
import type { ReceivablesSearch } from './receivables.search';
import { ReceivablesTable } from './receivables.table';

/** What customers owe, how old it is, and every invoice of it. */
export function ReceivablesPage() {
  const search = useSearch({ from: '/shell/finance/receivables' });
  const navigate = useNavigate({ from: '/finance/receivables' });
  const { on } = search;
  const ageing = service.useQuery(
    'get',
    '/v1/receivables/ageing',
    { params: { query: definedOf({ on }) } },
    { placeholderData: keepPreviousData },
  );
  const show = (change: Partial<ReceivablesSearch>) =>
    void navigate({ search: { ...search, page: undefined, ...change }, resetScroll: false });
  return (
    <>
      <PageHeading
        title="Receivables"
        actions={
          <TextInput
            type="date"
            label="Ages on"
            size="sm"
            value={on ?? ageing.data?.on ?? ''}
            onChange={(event) => show({ on: event.currentTarget.value || undefined })}
          />
        }
      >
        {ageing.data && `What is owed, by its age on ${calendarDayText(ageing.data.on)}.`}
      </PageHeading>
      <Asked query={ageing} what="what is owed">
        {({ currencies }) =>
          currencies.length === 0 ? (
            <Empty title="Nobody owes anything">What is captured is owed until customers have paid it.</Empty>
          ) : (
            <Stack gap="md">
              {currencies.map((each) => (
                <Ageing
                  key={each.currency}
                  of={each}
                  shown={search}
                  onShow={(currency, age) => show({ currency, age })}
                />
              ))}
              <ReceivablesTable search={search} onChange={show} />
            </Stack>
          )
        }
      </Asked>
    </>
  );
}
