import { IconShieldCheck } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Room } from '../shell/room';
import { shellRoute } from '../shell/root.routes';
import { readHeadsSearch } from './heads/heads.search';

const headsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: readHeadsSearch,
  component: lazyRouteComponent(() => import('./heads/heads.page'), 'HeadsPage'),
});

/** Whoever does not take our word for it. */
export const auditorRoom = {
  roles: ['auditor'],
  entries: [{ label: 'Audit', to: '/audit', icon: IconShieldCheck, keywords: ['heads', 'proof', 'events', 'tree'] }],
  routes: [headsRoute],
} as const satisfies Room;
