import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { Empty } from '../../parts/empty.view';
import { PageButton } from '../../parts/page-link.view';
import { Proposals } from '../four-eyes/proposals.view';
import { ExceptionCard } from './exception.card';
import { EXCEPTION_STATUSES } from './exceptions.search';

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
  return (
    <Proposals
      title="Reconciliation"
      about="Where the bank and the ledger say different things. One person proposes how it is settled, another one approves."
      actions={
        <PageButton to="/finance/bank/files" variant="default">
          Bank files
        </PageButton>
      }
      statuses={EXCEPTION_STATUSES}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      query={exceptions}
      foundIn={({ exceptions: items, next }) => ({ items, next })}
      what={['exception', 'exceptions']}
      empty={<Empty title="Nothing differs">Bring a file of the bank: what it does not explain appears here.</Empty>}
    >
      {(exception) => (
        <ExceptionCard
          key={`${exception.fileId}/${exception.exceptionId}`}
          exception={exception}
          onDecided={setAtLeast}
        />
      )}
    </Proposals>
  );
}
