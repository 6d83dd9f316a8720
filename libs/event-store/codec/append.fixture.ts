import type { RecordedEvent, StoredEvent } from '../event-store.port';
import type { AppendContext } from './encode-append';
import { CHAIN_START } from './hash-chain';

/** For specs: an append as a capture makes it. */
export const CONTEXT: AppendContext = {
  ledgerId: '0195f0a4-3c1e-7a52-9d0b-5f1c2e8a7b64',
  stream: 'order-m1:1042',
  merchantId: 'm1',
  previous: CHAIN_START,
  recordedAt: '2026-03-01T09:00:00.000Z',
  actor: 'key-a',
  commandType: 'CaptureOrder',
  idempotencyKey: 'parcel-1',
  commandHash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  correlationId: null,
  causationId: null,
};

export function recorded(event: StoredEvent, revision = 0): RecordedEvent {
  return { ...event, stream: CONTEXT.stream, revision, cursor: String(revision + 1) };
}
