import { useSyncExternalStore } from 'react';

/** What stands behind the `#` of the address: it is sent to no server. Undefined where nothing does. */
export function useToken(): string | undefined {
  return useSyncExternalStore(listen, readToken);
}

function readToken(): string | undefined {
  return window.location.hash.slice(1) || undefined;
}

function listen(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
