import { useSyncExternalStore } from 'react';

const PLACE = 'merchant';
const listeners = new Set<() => void>();

/** Which merchant a person of the whole ledger looks at, for this tab. Undefined for all, or where the key says it. */
export function readChosenMerchant(): string | undefined {
  return sessionStorage.getItem(PLACE) ?? undefined;
}

export function chooseMerchant(merchantId: string | undefined): void {
  if (merchantId === undefined) sessionStorage.removeItem(PLACE);
  else sessionStorage.setItem(PLACE, merchantId);
  for (const listener of listeners) listener();
}

export function useChosenMerchant(): string | undefined {
  return useSyncExternalStore(listen, readChosenMerchant);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
