import { useState } from 'react';
import { forgetPanel, keepPanel, panelPlace, readPanel } from '../client/kept-panel';
import { useMerchantId } from './use-session';

/** One key for everything that a panel sends: the service then does it once, however often it is sent. */
export interface CommandKey {
  readonly key: string;
  /** It was done: what is sent next is something else. */
  readonly spend: () => void;
}

/** The key of a panel that keeps nothing else: made when it opens, it outlives retries and a reload of the page. */
export function useCommandKey(name: string, about = ''): CommandKey {
  const place = panelPlace(name, useMerchantId(), about);
  const [key, setKey] = useState(() => keptKey(place));
  return {
    key,
    spend: () => {
      forgetPanel(place);
      setKey(keptKey(place));
    },
  };
}

function keptKey(place: string): string {
  const panel = readPanel(place, undefined);
  keepPanel(place, panel);
  return panel.key;
}
