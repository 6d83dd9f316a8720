import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { exactFetch } from '../client/exact-fetch';
import { call } from '../client/service';
import { isRefusedWith } from '../client/service-problem';
import { chooseMerchant } from './chosen-merchant';
import type { Session, SignInOffer } from './session';
import type { LinkedKey } from './sign-in-link';

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: askWhoIsHere,
  staleTime: 60_000,
});

export const signInOfferQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: async () => (await (await exactFetch(new Request('/v1/sign-in'))).json()) as SignInOffer,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Throws ServiceProblem for a key that opens nothing. */
export async function signIn(queries: QueryClient, { apiKey, merchantId }: LinkedKey): Promise<void> {
  const { data } = await call.POST('/v1/session', { body: { apiKey } });
  forget(queries);
  chooseMerchant(merchantId);
  queries.setQueryData(sessionQuery.queryKey, data);
}

export async function signOut(queries: QueryClient): Promise<void> {
  await call.DELETE('/v1/session');
  forget(queries);
  queries.setQueryData(sessionQuery.queryKey, null);
}

/** What one person saw is nothing for the next one at this desk. */
function forget(queries: QueryClient): void {
  chooseMerchant(undefined);
  queries.clear();
}

async function askWhoIsHere(): Promise<Session | null> {
  try {
    const { data } = await call.GET('/v1/session');
    return data ?? null;
  } catch (fault) {
    if (isRefusedWith(fault, 'UNAUTHENTICATED')) return null;
    throw fault;
  }
}
