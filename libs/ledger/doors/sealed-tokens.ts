import { hkdfSync } from 'node:crypto';
import { KEY_BYTES, type LedgerKeys, openSealed, seal } from '@event-store';
import type { OpenLedger } from '../opening/open-ledger';

/** Texts that only this ledger can make and read: what they hold comes back to it unchanged, or not at all. */
export interface SealedTokens {
  /** Base64url, fit for a cookie and for an address. */
  seal(claims: object): string;
  /** Undefined for a text that was not sealed here, or for another purpose. */
  open(token: string): unknown;
}

/** Longer than any token of ours; nobody makes us decrypt a megabyte. */
const TOKEN_LENGTH_MAX = 4_096;

/**
 * Each purpose has a key of its own, derived from the master key: so every instance reads what another one sealed, and nothing
 * has to be kept. While the master key is changed both open; a token of the one before is worth nothing after that.
 */
export function sealedTokens(
  purpose: string,
  { ledgerId, keys }: { readonly ledgerId: OpenLedger['ledgerId']; readonly keys: MasterKeysOnly },
): SealedTokens {
  const derive = (master: Buffer) =>
    Buffer.from(hkdfSync('sha256', master, ledgerId, `capture-ledger ${purpose}`, KEY_BYTES));
  const sealing = derive(keys.masterKey);
  const opening = [sealing, ...(keys.otherMasterKey ? [derive(keys.otherMasterKey)] : [])];
  return {
    seal: (claims) => seal(sealing, Buffer.from(JSON.stringify(claims)), purpose).toString('base64url'),
    open(token) {
      if (token.length > TOKEN_LENGTH_MAX) return undefined;
      const sealed = Buffer.from(token, 'base64url');
      for (const key of opening) {
        const claims = openSealed(key, sealed, purpose);
        if (claims) return JSON.parse(claims.toString());
      }
      return undefined;
    },
  };
}

type MasterKeysOnly = Pick<LedgerKeys, 'masterKey' | 'otherMasterKey'>;
