import { Paper, SegmentedControl, Stack } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Empty } from '../../parts/empty.view';
import { PageHeading } from '../../parts/page-heading.view';
import { PageButton } from '../../parts/page-link.view';
import { statusText } from '../../parts/status-badge.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import { oneOf } from '../read-address';
import { ExceptionCard } from './exception.card';
import { EXCEPTION_STATUSES } from './exceptions.search';

const ALL = 'all';
const STATUSES = [ALL, ...EXCEPTION_STATUSES].map((value) => ({ value, label: statusText(value) }));
const PAGE_EXCEPTIONS = 25;

/** Where the bank and the ledger say different things, until two people have said why. */
export function ExceptionsPage() {
  const search = useSearch({ from: '/shell/finance/bank' });
  const navigate = useNavigate({ from: '/finance/bank' });
  const [atLeast, setAtLeast] = useState<string>();
  const exceptions = service.useQuery(
    'get',
    '/v1/reconciliation/exceptions',
    { params: { query: { limit: PAGE_EXCEPTIONS, ...definedOf({ ...search, atLeast }) } } },
    { placeholderData: keepPreviousData },
  );
  const { data } = exceptions;
  const steps = usePageSteps(search.page, data?.next, (page) => void navigate({ search: { ...search, page } }));
  return (
    <>
      <PageHeading
        title="Reconciliation"
        actions={
          <PageButton to="/finance/bank/files" variant="default">
            Bank files
          </PageButton>
        }
      >
        Where the bank and the ledger say different things. One person proposes how it is settled, another one approves.
      </PageHeading>
      <SegmentedControl
        size="xs"
        mb="md"
        aria-label="Status"
        data={STATUSES}
        value={search.status ?? ALL}
        onChange={(value) => void navigate({ search: { status: oneOf(EXCEPTION_STATUSES, value), page: undefined } })}
      />
      <Asked query={exceptions} what="the exceptions">
        {(answer) => (
          <Stack gap="md" aria-busy={exceptions.isPlaceholderData}>
            {answer.exceptions.length === 0 && (
              <Empty title="Nothing differs">Bring a file of the bank: what it does not explain appears here.</Empty>
            )}
            {answer.exceptions.map((exception) => (
              <ExceptionCard
                key={`${exception.fileId}/${exception.exceptionId}`}
                exception={exception}
                onDecided={setAtLeast}
              />
            ))}
          </Stack>
        )}
      </Asked>
      {(steps.next || steps.first) && (
        <Paper withBorder radius="md" mt="md">
          <PageStepsBar steps={steps} shown={data?.exceptions.length ?? 0} what={['exception', 'exceptions']} />
        </Paper>
      )}
    </>
  );
}
