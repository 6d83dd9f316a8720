import type { ErasureState, Instant, LedgerRecord, OrderState, ReconciliationState } from '@domain';
import { CHAIN_START } from '@event-store/stored-form';

/** A stream as far as it has been verified: what its next event is held against. */
export interface VerifiedStream {
  readonly revision: number;
  readonly hash: Uint8Array;
  readonly recordedAt: Instant;
  /** Keys of its appends: each stands once. Shared by all steps of one stream, so that a step need not copy it. */
  readonly keys: Set<string>;
  /** The events of an append of which more are to come; empty between appends. */
  readonly pending: readonly LedgerRecord[];
  /** Of an order's stream, after its last whole append. */
  readonly order: OrderState;
  /** Of a bank file's stream, after its last whole append. */
  readonly reconciliation: ReconciliationState;
  /** Of a stream that tells of erasures. */
  readonly erasure: ErasureState;
  /** What customers paid, less what bounced or was paid back. */
  readonly moneyIn: bigint;
  /** Of memory, estimated. */
  readonly bytes: number;
}

/** A stream before its first event. */
export function beforeFirst(): VerifiedStream {
  return {
    ...CHAIN_START,
    recordedAt: '',
    keys: new Set(),
    pending: [],
    order: undefined,
    reconciliation: undefined,
    erasure: undefined,
    moneyIn: 0n,
    bytes: 0,
  };
}

const BYTES_PER_EVENT = 400;
// Folded figures take more room than their events: every line of an order keeps seven of them.
const BYTES_PER_STORED_BYTE = 6;

/** What one event adds to the estimated size of its verified stream. */
export function bytesHeldFor(stored: Uint8Array): number {
  return BYTES_PER_EVENT + BYTES_PER_STORED_BYTE * stored.length;
}
