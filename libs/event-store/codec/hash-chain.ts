import { hash } from 'node:crypto';
import { NO_STREAM, type Revision } from '../event-store.port';

export const HASH_VERSION = 1;
const HASH_BYTES = 32;

/** Where a stream stands: what the next event is chained to. */
export interface ChainEnd {
  readonly revision: Revision;
  readonly hash: Uint8Array;
}

/** Before the first event of a stream there are 32 zero bytes. */
export const CHAIN_START: ChainEnd = { revision: NO_STREAM, hash: Buffer.alloc(HASH_BYTES) };

/** SHA-256 over the previous hash of the stream, as 32 raw bytes, and the event's bytes. */
export function hashEvent(previousHash: Uint8Array, bytes: Uint8Array): Buffer {
  if (previousHash.length !== HASH_BYTES) throw new RangeError(`a hash has ${HASH_BYTES} bytes`);
  return hash('sha256', Buffer.concat([previousHash, bytes]), 'buffer');
}

/** Whether an event is what followed `previousHash` when it was recorded. */
export function verifyLink(
  previousHash: Uint8Array,
  event: { readonly bytes: Uint8Array; readonly hash: Uint8Array },
): boolean {
  return hashEvent(previousHash, event.bytes).equals(event.hash);
}
