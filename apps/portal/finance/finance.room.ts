import { IconCalendarDollar, IconReceipt, IconSend } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { Room } from '../shell/room';
import { shellRoute } from '../shell/root.routes';
import { readEntriesSearch } from './entries/entries.search';
import { readPayoutsSearch } from './payouts/payouts.search';
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

/** Whoever waits for the money, and has to explain it. */
export const financeRoom = {
  roles: ['finance'],
  entries: [
    { label: 'Upcoming', to: '/finance/upcoming', icon: IconCalendarDollar, keywords: ['settlement', 'cut-off'] },
    { label: 'Settlements', to: '/finance/settlements', icon: IconReceipt, keywords: ['statement', 'entries'] },
    { label: 'Payouts', to: '/finance/payouts', icon: IconSend, keywords: ['bank', 'reference', 'paid out'] },
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
    ]),
  ],
} as const satisfies Room;
