/** The first event of every ledger, on its own stream. */
export interface LedgerOpened {
  readonly type: 'LedgerOpened';
  readonly ledgerId: string;
  readonly hashVersion: number;
  /** Ed25519, SPKI in DER, base64. */
  readonly publicKey: string;
  /** A simulated clock only moves when told, and says so everywhere. */
  readonly clock: 'system' | 'simulated';
}

export type LedgerEvent = LedgerOpened;
