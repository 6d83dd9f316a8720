import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Moment } from '../../parts/moment.view';
import { PageLink } from '../../parts/page-link.view';
import type { Column } from '../../table/column';

type Settlement = Answer<'Settlement'>;

export const settlementColumns: readonly Column<Settlement>[] = [
  {
    key: 'settlement',
    title: 'Settlement',
    cell: ({ currency, settlementNumber }) => (
      <PageLink
        to="/finance/settlements/$currency/$settlementNumber"
        params={{ currency, settlementNumber: String(settlementNumber) }}
        fw={500}
        size="sm"
      >
        {currency} {settlementNumber}
      </PageLink>
    ),
  },
  {
    key: 'payout',
    title: 'Paid out',
    align: 'end',
    cell: ({ payoutAmount, currency }) => <Amount of={payoutAmount} currency={currency} quietZero />,
  },
  { key: 'cutOff', title: 'Cut off', cell: ({ cutOff }) => <Moment at={cutOff} /> },
  { key: 'count', title: 'Entries', align: 'end', cell: ({ count }) => count.toLocaleString() },
  {
    key: 'entries',
    title: 'Sum of entries',
    align: 'end',
    cell: ({ entriesAmount, currency }) => <Amount of={entriesAmount} currency={currency} />,
  },
  {
    key: 'opening',
    title: 'Carried over',
    align: 'end',
    wideOnly: true,
    cell: ({ openingBalance, currency }) => <Amount of={openingBalance} currency={currency} quietZero />,
  },
  {
    key: 'closing',
    title: 'Carried on',
    align: 'end',
    wideOnly: true,
    cell: ({ closingBalance, currency }) => <Amount of={closingBalance} currency={currency} quietZero />,
  },
];
