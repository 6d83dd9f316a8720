// Read before anything else looks at the address: it is taken out before anybody can see or keep it.
let linked = takeOutOfAddress();

/** The key of a link such as `/sign-in#key=clk_...`, once; undefined where nobody came by one. */
export function takeLinkedKey(): string | undefined {
  const key = linked ?? takeOutOfAddress();
  linked = undefined;
  return key;
}

function takeOutOfAddress(): string | undefined {
  const { hash, pathname, search } = window.location;
  const key = /^#key=(\S+)$/.exec(hash)?.[1];
  if (key === undefined) return undefined;
  window.history.replaceState(window.history.state, '', pathname + search);
  return decodeURIComponent(key);
}
