import { IconEye, IconFileSearch, IconHistory, IconListSearch, IconShieldCheck } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { Room } from '../shell/room';
import { shellRoute } from '../shell/root.routes';
import { readAccessesSearch } from './accesses/accesses.search';
import { readAsOfSearch } from './as-of/as-of.search';
import { readEventsSearch } from './events/events.search';
import { readHeadsSearch } from './heads/heads.search';
import { readStepsSearch } from './steps/steps.search';

const getParentRoute = () => shellRoute;

/** Where everything of this room was once, and what people still type. */
const auditRoute = createRoute({
  getParentRoute,
  path: '/audit',
  beforeLoad: () => {
    throw redirect({ to: '/audit/events', replace: true });
  },
});

const eventsRoute = createRoute({
  getParentRoute,
  path: '/audit/events',
  validateSearch: readEventsSearch,
  component: lazyRouteComponent(() => import('./events/events.page'), 'EventsPage'),
});

const eventRoute = createRoute({
  getParentRoute,
  path: '/audit/events/$sequence',
  component: lazyRouteComponent(() => import('./events/event.page'), 'EventPage'),
});

const stepsRoute = createRoute({
  getParentRoute,
  path: '/audit/steps',
  validateSearch: readStepsSearch,
  component: lazyRouteComponent(() => import('./steps/steps.page'), 'StepsPage'),
});

const asOfRoute = createRoute({
  getParentRoute,
  path: '/audit/as-of',
  validateSearch: readAsOfSearch,
  component: lazyRouteComponent(() => import('./as-of/as-of.page'), 'AsOfPage'),
});

const headsRoute = createRoute({
  getParentRoute,
  path: '/audit/heads',
  validateSearch: readHeadsSearch,
  component: lazyRouteComponent(() => import('./heads/heads.page'), 'HeadsPage'),
});

const accessesRoute = createRoute({
  getParentRoute,
  path: '/audit/accesses',
  validateSearch: readAccessesSearch,
  component: lazyRouteComponent(() => import('./accesses/accesses.page'), 'AccessesPage'),
});

/** Whoever does not take our word for it. */
export const auditorRoom = {
  roles: ['auditor'],
  entries: [
    {
      label: 'Events',
      to: '/audit/events',
      icon: IconFileSearch,
      keywords: ['audit', 'search', 'log', 'envelope', 'proof'],
    },
    { label: 'Steps of an order', to: '/audit/steps', icon: IconListSearch, keywords: ['stream', 'fold', 'balances'] },
    { label: 'As of', to: '/audit/as-of', icon: IconHistory, keywords: ['past', 'difference', 'trial balance'] },
    { label: 'Heads', to: '/audit/heads', icon: IconShieldCheck, keywords: ['tree', 'chain', 'sign', 'consistency'] },
    { label: 'Access log', to: '/audit/accesses', icon: IconEye, keywords: ['who', 'looked', 'personal data'] },
  ],
  routes: [auditRoute, eventsRoute, eventRoute, stepsRoute, asOfRoute, headsRoute, accessesRoute],
} as const satisfies Room;
