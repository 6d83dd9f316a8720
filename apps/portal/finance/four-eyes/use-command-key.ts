import { useState } from 'react';

/** One key for everything that a panel sends: the service then does it once, however often it is sent. */
export interface CommandKey {
  readonly key: string;
  /** It was done: what is sent next is something else. */
  readonly spend: () => void;
}

/** A key that is made when the panel opens, and outlives retries and a reload of the page. */
export function useCommandKey(panel: string): CommandKey {
  const place = `command:${panel}`;
  const [key, setKey] = useState(() => kept(place));
  return {
    key,
    spend: () => {
      sessionStorage.removeItem(place);
      setKey(kept(place));
    },
  };
}

function kept(place: string): string {
  const key = sessionStorage.getItem(place) ?? crypto.randomUUID();
  sessionStorage.setItem(place, key);
  return key;
}
