import { hash } from 'node:crypto';

/** A UUID of version 5 (RFC 9562): of a name, in the ledger's namespace. */
export function derivedId(name: string, ledgerId: string): string {
  const hex = hash('sha1', Buffer.concat([namespaceOf(ledgerId), Buffer.from(name)]), 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

let last: { readonly ledgerId: string; readonly bytes: Buffer } | undefined;

/** One verification asks for one ledger, some million times. */
function namespaceOf(ledgerId: string): Buffer {
  if (last?.ledgerId !== ledgerId) last = { ledgerId, bytes: Buffer.from(ledgerId.replaceAll('-', ''), 'hex') };
  return last.bytes;
}
