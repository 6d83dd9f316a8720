import { SimpleGrid, Stack } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { definedOf } from '../../client/defined-of';
import { type Answer, service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { Moment } from '../../parts/moment.view';
import { calendarDayText } from '../../parts/moment-text';
import { PageHeading } from '../../parts/page-heading.view';
import { EntriesTable } from '../entries/entries.table';
import { Facts } from '../facts.view';
import { PayoutFacts } from '../payouts/payout.facts';
import { TotalsTable } from '../totals.table';
import { StatementDownloads } from './statement-downloads.view';

/** One closed settlement: what it adds up to, what became of the money, and every entry in it. */
export function SettlementPage() {
  const { currency, settlementNumber } = useParams({ from: '/shell/finance/settlements/$currency/$settlementNumber' });
  const path = { currency, settlementNumber };
  const settlement = service.useQuery('get', '/v1/settlements/{currency}/{settlementNumber}', { params: { path } });
  return (
    <>
      <PageHeading
        title={`Settlement ${currency} ${settlementNumber}`}
        actions={settlement.data && <StatementDownloads href={settlement.data.links.statement} />}
      >
        {settlement.data && (
          <>
            Cut off <Moment at={settlement.data.cutOff} />
          </>
        )}
      </PageHeading>
      <Asked query={settlement} what="the settlement">
        {(closed) => (
          <Stack gap="md">
            <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
              <Totals of={closed} />
              <Stack gap="md">
                <Card title="Payout">
                  {closed.payout ? <PayoutFacts payout={closed.payout} isLinked /> : 'Nothing was to be paid out.'}
                </Card>
                <Card title="How it was closed">
                  <Closing of={closed} />
                </Card>
              </Stack>
            </SimpleGrid>
            <Entries />
          </Stack>
        )}
      </Asked>
    </>
  );
}

function Totals({ of: { currency, totalsByKind, openingBalance, ...closed } }: { readonly of: Answer<'Settlement'> }) {
  return (
    <Card title="Totals">
      <TotalsTable
        currency={currency}
        totalsByKind={totalsByKind}
        before={[['Carried over', openingBalance]]}
        behind={[
          ['Sum of entries', closed.entriesAmount],
          ['Paid out', closed.payoutAmount],
          ['Carried on', closed.closingBalance],
        ]}
      />
    </Card>
  );
}

function Closing({ of: closed }: { readonly of: Answer<'Settlement'> }) {
  return (
    <Facts
      of={{
        'Entries due through': calendarDayText(closed.dueThrough),
        Recorded: <Moment at={closed.recordedAt} />,
        'Counts events through': closed.throughSequence,
        'Closed by event': closed.closedSequence,
        'Root of its entries': <code>{closed.rootHash}</code>,
      }}
    />
  );
}

function Entries() {
  const from = '/shell/finance/settlements/$currency/$settlementNumber';
  const path = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate({ from: '/finance/settlements/$currency/$settlementNumber' });
  const entries = service.useQuery(
    'get',
    '/v1/settlements/{currency}/{settlementNumber}/entries',
    { params: { path, query: definedOf({ page: search.page }) } },
    { placeholderData: keepPreviousData },
  );
  return (
    <EntriesTable
      query={entries}
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
