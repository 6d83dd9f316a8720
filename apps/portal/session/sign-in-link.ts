// Read before anything else looks at the address: it is taken out before anybody can see or keep it.
let linked = takeOutOfAddress();

export interface LinkedKey {
  readonly apiKey: string;
  /** Whose business somebody of the whole ledger is to see first. */
  readonly merchantId?: string;
}

/** The key of a link such as `/sign-in#key=clk_...&merchant=shop`, once; undefined where nobody came by one. */
export function takeLinkedKey(): LinkedKey | undefined {
  const key = linked ?? takeOutOfAddress();
  linked = undefined;
  return key;
}

function takeOutOfAddress(): LinkedKey | undefined {
  const { hash, pathname, search } = window.location;
  const given = new URLSearchParams(hash.slice(1));
  const [apiKey, merchantId] = [given.get('key'), given.get('merchant')];
  if (apiKey === null) return undefined;
  window.history.replaceState(window.history.state, '', pathname + search);
  return { apiKey, ...(merchantId !== null && { merchantId }) };
}
