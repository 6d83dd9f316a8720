import { QueryCache, QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { isRefusedWith, problemOf } from '../client/service-problem';
import { sessionQuery } from '../session/session.queries';
import { ROOMS } from './rooms';
import { homeRoute, rootRoute, shellRoute, signInRoute } from './root.routes';

const RETRIES_MAX = 2;

const [merchant, finance, auditor] = ROOMS;

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: signInAgain }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays one; a connection, or a service that is busy, may come back.
      retry: (failures, fault) => failures < RETRIES_MAX && (problemOf(fault)?.status ?? 503) >= 500,
    },
  },
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    shellRoute.addChildren([homeRoute, ...merchant.routes, ...finance.routes, ...auditor.routes]),
  ]),
  context: { queries, rooms: ROOMS },
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** A session can end while somebody reads: the page they were on is where they come back to. */
function signInAgain(fault: unknown): void {
  if (!isRefusedWith(fault, 'UNAUTHENTICATED') || router.state.location.pathname === '/sign-in') return;
  queries.setQueryData(sessionQuery.queryKey, null);
  void router.navigate({ to: '/sign-in', search: { to: router.state.location.href } });
}
