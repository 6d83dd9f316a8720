import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMerchantId } from '../session/use-session';
import { readFeed } from './read-feed';

/** Views follow the log within a moment, and a bulk capture must not ask a thousand times. */
const SETTLE_MS = 500;

/** Refreshes whatever is on the screen when something happens that it is about, by whomever. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  const merchantId = useMerchantId();
  useEffect(() => {
    const leaving = new AbortController();
    const touched = new Set<string | undefined>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      const orders = new Set(touched);
      touched.clear();
      timer = undefined;
      void queries.invalidateQueries({ predicate: (query) => isAbout(query, orders) });
    };
    const note = ({ orderId }: { readonly orderId?: string }) => {
      touched.add(orderId);
      timer ??= setTimeout(refresh, SETTLE_MS);
    };
    void readFeed(merchantId, note, leaving.signal);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [queries, merchantId]);
}

/** What is asked about one order only changes with that order; everything else may. */
function isAbout({ queryKey: [method, , init] }: Query, orders: ReadonlySet<string | undefined>): boolean {
  if (method !== 'get') return false;
  const { params } = (init ?? {}) as { readonly params?: { readonly path?: { readonly orderId?: string } } };
  const orderId = params?.path?.orderId;
  return orderId === undefined || orders.has(orderId);
}
