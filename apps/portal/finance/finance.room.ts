import {
  IconBuildingBank,
  IconCalendarDollar,
  IconChartLine,
  IconClockDollar,
  IconPlusMinus,
  IconReceipt,
  IconScale,
  IconSend,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { Room } from '../shell/room';
import { shellRoute } from '../shell/root.routes';
import { readAdjustmentsSearch } from './adjustments/adjustments.search';
import { readBankFilesSearch } from './bank/bank-files.search';
import { readExceptionsSearch } from './bank/exceptions.search';
import { readBooksSearch } from './books/books.search';
import { readChartsSearch } from './charts/charts.search';
import { readEntriesSearch } from './entries/entries.search';
import { readPayoutsSearch } from './payouts/payouts.search';
import { readReceivablesSearch } from './receivables/receivables.search';
import { readSettlementsSearch } from './settlements/settlements.search';

const financeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/finance',
  component: lazyRouteComponent(() => import('./finance.layout'), 'FinanceLayout'),
});

const homeRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/finance/upcoming', replace: true });
  },
});

const upcomingRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'upcoming',
  component: lazyRouteComponent(() => import('./upcoming/upcoming.page'), 'UpcomingPage'),
});

const upcomingEntriesRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'upcoming/$currency',
  validateSearch: readEntriesSearch,
  component: lazyRouteComponent(() => import('./upcoming/upcoming-entries.page'), 'UpcomingEntriesPage'),
});

const settlementsRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'settlements',
  validateSearch: readSettlementsSearch,
  component: lazyRouteComponent(() => import('./settlements/settlements.page'), 'SettlementsPage'),
});

const settlementRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'settlements/$currency/$settlementNumber',
  validateSearch: readEntriesSearch,
  component: lazyRouteComponent(() => import('./settlements/settlement.page'), 'SettlementPage'),
});

const payoutsRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'payouts',
  validateSearch: readPayoutsSearch,
  component: lazyRouteComponent(() => import('./payouts/payouts.page'), 'PayoutsPage'),
});

const payoutRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'payouts/$payoutId',
  component: lazyRouteComponent(() => import('./payouts/payout.page'), 'PayoutPage'),
});

const chartsRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'charts',
  validateSearch: readChartsSearch,
  component: lazyRouteComponent(() => import('./charts/charts.page'), 'ChartsPage'),
});

const booksRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'books',
  validateSearch: readBooksSearch,
  component: lazyRouteComponent(() => import('./books/books.page'), 'BooksPage'),
});

const receivablesRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'receivables',
  validateSearch: readReceivablesSearch,
  component: lazyRouteComponent(() => import('./receivables/receivables.page'), 'ReceivablesPage'),
});

const adjustmentsRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'adjustments',
  validateSearch: readAdjustmentsSearch,
  component: lazyRouteComponent(() => import('./adjustments/adjustments.page'), 'AdjustmentsPage'),
});

const exceptionsRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'bank',
  validateSearch: readExceptionsSearch,
  component: lazyRouteComponent(() => import('./bank/exceptions.page'), 'ExceptionsPage'),
});

const bankFilesRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'bank/files',
  validateSearch: readBankFilesSearch,
  component: lazyRouteComponent(() => import('./bank/bank-files.page'), 'BankFilesPage'),
});

const bankFileRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: 'bank/files/$fileId',
  validateSearch: readBankFilesSearch,
  component: lazyRouteComponent(() => import('./bank/bank-file.page'), 'BankFilePage'),
});

/** Whoever waits for the money, and has to explain it. */
export const financeRoom = {
  roles: ['finance'],
  entries: [
    { label: 'Upcoming', to: '/finance/upcoming', icon: IconCalendarDollar, keywords: ['settlement', 'cut-off'] },
    { label: 'Settlements', to: '/finance/settlements', icon: IconReceipt, keywords: ['statement', 'entries'] },
    { label: 'Payouts', to: '/finance/payouts', icon: IconSend, keywords: ['bank', 'reference', 'paid out'] },
    { label: 'Charts', to: '/finance/charts', icon: IconChartLine, keywords: ['captured', 'refunded', 'expiry'] },
    { label: 'Books', to: '/finance/books', icon: IconScale, keywords: ['trial balance', 'journal', 'accounts'] },
    {
      label: 'Receivables',
      to: '/finance/receivables',
      icon: IconClockDollar,
      keywords: ['ageing', 'owed', 'invoice'],
    },
    { label: 'Adjustments', to: '/finance/adjustments', icon: IconPlusMinus, keywords: ['four eyes', 'approve'] },
    {
      ...{ label: 'Reconciliation', to: '/finance/bank', icon: IconBuildingBank, ofLedgerOnly: true },
      keywords: ['bank', 'camt', 'mt940', 'exceptions', 'four eyes'],
    },
  ],
  routes: [
    financeRoute.addChildren([
      homeRoute,
      upcomingRoute,
      upcomingEntriesRoute,
      settlementsRoute,
      settlementRoute,
      payoutsRoute,
      payoutRoute,
      chartsRoute,
      booksRoute,
      receivablesRoute,
      adjustmentsRoute,
      exceptionsRoute,
      bankFilesRoute,
      bankFileRoute,
    ]),
  ],
} as const satisfies Room;
