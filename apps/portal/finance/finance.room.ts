import { IconCalendarDollar } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Room } from '../shell/room';
import { shellRoute } from '../shell/root.routes';

const upcomingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/finance',
  component: lazyRouteComponent(() => import('./upcoming/upcoming.page'), 'UpcomingPage'),
});

/** Whoever waits for the money, and has to explain it. */
export const financeRoom = {
  roles: ['finance'],
  entries: [
    { label: 'Finance', to: '/finance', icon: IconCalendarDollar, keywords: ['settlement', 'payout', 'upcoming'] },
  ],
  routes: [upcomingRoute],
} as const satisfies Room;
