import { useSuspenseQuery } from '@tanstack/react-query';
import { useChosenMerchant } from './chosen-merchant';
import type { Session } from './session';
import { sessionQuery } from './session.queries';

/** Who is signed in, on the pages that only somebody who is signed in can see. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}

/** The merchant whose business the pages show; undefined while somebody of the whole ledger has not named one. */
export function useMerchantId(): string | undefined {
  const chosen = useChosenMerchant();
  return useSession().merchantId ?? chosen;
}
