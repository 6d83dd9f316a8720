import type { HeadSigned, SigningKeyRotated } from './head.events';

/** The first event of every ledger, on its own stream. */
export interface LedgerOpened {
  readonly type: 'LedgerOpened';
  readonly ledgerId: string;
  readonly hashVersion: number;
  /** Ed25519, SPKI in DER, base64: its heads are signed with this key until it is rotated. */
  readonly publicKey: string;
  /** A simulated clock only moves when told, and says so everywhere. */
  readonly clock: 'system' | 'simulated';
}

/** What the ledger says of itself as a whole; no merchant's figures follow from it. */
export type LedgerEvent = LedgerOpened | SigningKeyRotated | HeadSigned;

/** Whether an event is about the ledger as a whole, and about no merchant or order. */
export function isLedgerEvent(event: { readonly type: string }): event is LedgerEvent {
  return event.type === 'LedgerOpened' || event.type === 'SigningKeyRotated' || event.type === 'HeadSigned';
}
