import type { LedgerRecord } from '@domain';

/** Whose money an event is about. */
export function merchantOf({ envelope, event }: LedgerRecord): string {
  if (envelope.merchantId === null) throw new Error(`${event.type} ${envelope.eventId} names no merchant`);
  return envelope.merchantId;
}
