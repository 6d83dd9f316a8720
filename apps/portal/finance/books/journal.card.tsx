import { Box } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { Empty } from '../../parts/empty.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import type { BooksQuestion } from './books.question';
import { JournalEntries } from './journal-entries.view';

const PAGE_ENTRIES = 25;

interface JournalCardProps {
  readonly question: BooksQuestion;
  readonly page: string | undefined;
  readonly onPage: (page: string | undefined) => void;
}

/** Every entry behind the balances, in the order of the ledger, a page at a time. */
export function JournalCard({ question, page, onPage }: JournalCardProps) {
  const query = { ...question, limit: PAGE_ENTRIES, ...(page !== undefined && { page }) };
  const journal = service.useQuery('get', '/v1/journal', { params: { query } }, { placeholderData: keepPreviousData });
  const steps = usePageSteps(page, journal.data?.next, onPage);
  return (
    <Card title="Journal" pb={0}>
      <Asked query={journal} what="the journal">
        {({ entries }) =>
          entries.length === 0 ? (
            <Empty title="No entries">Nothing was booked until then.</Empty>
          ) : (
            <div aria-busy={journal.isPlaceholderData}>
              <JournalEntries entries={entries} currency={question.currency} />
            </div>
          )
        }
      </Asked>
      <Box mx="calc(var(--mantine-spacing-md) * -1)">
        <PageStepsBar steps={steps} shown={journal.data?.entries.length ?? 0} what={['entry', 'entries']} />
      </Box>
    </Card>
  );
}
