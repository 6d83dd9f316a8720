import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../session/session.queries';
import { FaultPage, NotFoundPage } from './fault.page';
import type { Room } from './room';

export const rootRoute = createRootRouteWithContext<{
  readonly queries: QueryClient;
  readonly rooms: readonly Room[];
}>()({
  errorComponent: FaultPage,
  notFoundComponent: NotFoundPage,
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  // Only our own pages: a link must not lead somebody who signs in here to anybody else.
  validateSearch: ({ to }: Record<string, unknown>): { readonly to?: string | undefined } => ({
    to: typeof to === 'string' && /^\/(?!\/)[^\\]*$/.test(to) ? to : undefined,
  }),
  component: lazyRouteComponent(() => import('../session/sign-in.page'), 'SignInPage'),
});

/** Everything behind the sign-in stands inside it. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
  component: lazyRouteComponent(() => import('./shell.view'), 'Shell'),
});

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home.page'), 'HomePage'),
});
