import { Paper, Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { definedOf } from '../../client/defined-of';
import { Empty } from '../../parts/empty.view';
import { PageHeading } from '../../parts/page-heading.view';
import { CurrencyChoice } from '../currency.choice';
import { DownloadMenu } from '../download.menu';
import classes from '../finance.module.css';
import { useCurrencies } from '../use-currencies';
import type { BooksSearch } from './books.search';
import { JournalCard } from './journal.card';
import { MomentFilter } from './moment.filter';
import { TrialBalanceCard } from './trial-balance.card';

const FORMATS = { CSV: 'text/csv', Parquet: 'application/vnd.apache.parquet' };

/** The accounts of the merchant in one currency, now or as they were: their balances, and every entry behind them. */
export function BooksPage() {
  const search = useSearch({ from: '/shell/finance/books' });
  const navigate = useNavigate({ from: '/finance/books' });
  const currencies = useCurrencies();
  const currency = search.currency ?? currencies?.[0];
  const show = (change: Partial<BooksSearch>) =>
    void navigate({ search: { ...search, page: undefined, ...change }, resetScroll: false });
  const { page, currency: _, ...moment } = search;

  if (currency === undefined) {
    return (
      <>
        <PageHeading title="Books" />
        {currencies && <Empty title="Nothing is booked yet">The first capture makes the first entry.</Empty>}
      </>
    );
  }
  return (
    <>
      <PageHeading title="Books" actions={<JournalFile currency={currency} moment={moment} />}>
        What every event posted, on both sides.
      </PageHeading>
      <Stack gap="md">
        <Paper withBorder radius="md" component="search" p="sm" className={classes['chooser'] ?? ''}>
          <CurrencyChoice label="Currency" value={currency} onChange={(chosen) => show({ currency: chosen })} />
          <MomentFilter search={search} onChange={show} />
        </Paper>
        <TrialBalanceCard question={{ currency, ...definedOf(moment) }} />
        <JournalCard
          question={{ currency, ...definedOf(moment) }}
          page={page}
          onPage={(next) => show({ page: next })}
        />
      </Stack>
    </>
  );
}

interface JournalFileProps {
  readonly currency: string;
  readonly moment: Pick<BooksSearch, 'asOf' | 'at'>;
}

/** The journal as a file; it knows moments of recording, and no days of effect. */
function JournalFile({ currency, moment: { asOf, at } }: JournalFileProps) {
  const asked = new URLSearchParams({ currency, ...(at !== undefined && { at }) });
  if (asOf !== undefined) asked.set('asOf', String(asOf));
  return <DownloadMenu label="Journal" href={`/v1/journal/export?${asked}`} formats={FORMATS} />;
}
