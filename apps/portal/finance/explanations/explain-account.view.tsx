import { Anchor } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { definedOf } from '../../client/defined-of';
import { type Answer, service } from '../../client/service';
import { wordsOf } from '../../parts/words-of';
import type { BooksQuestion } from '../books/books.question';
import { ExplanationDrawer } from './explanation.drawer';
import { ExplanationView } from './explanation.view';

interface ExplainAccountProps {
  readonly account: Answer<'TrialBalance'>['accounts'][number]['account'];
  readonly question: Omit<BooksQuestion, 'effectiveTo'>;
}

/** The name of an account, behind which every event stands that moved its balance. */
export function ExplainAccount({ account, question }: ExplainAccountProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const name = wordsOf(account);
  return (
    <>
      <Anchor component="button" size="sm" onClick={open}>
        {name}
      </Anchor>
      <ExplanationDrawer title={`What makes the balance of ${name.toLowerCase()}`} isOpen={isOpen} onClose={close}>
        <Explained account={account} question={question} />
      </ExplanationDrawer>
    </>
  );
}

function Explained({ account, question }: ExplainAccountProps) {
  const [page, setPage] = useState<string>();
  const explanation = service.useQuery(
    'get',
    '/v1/trial-balance/explanation',
    { params: { query: { ...question, account, ...definedOf({ page }) } } },
    { placeholderData: keepPreviousData },
  );
  return <ExplanationView query={explanation} page={page} onPage={setPage} />;
}
