import { setImmediate as breathe } from 'node:timers/promises';
import { createSettlementAudit, type LedgerRecord } from '@domain';
import { type Cursor, type EventStore, merkleRootHasher, type RecordedEvent, START } from '@event-store';
import { type HeldStreams, holdStreams } from './held-streams';
import { ledgerOpenedBy } from './ledger-opened-by';
import { signedSizes, type VerifiedHeads, verifyHeads } from './verified-heads';
import { beforeFirst, type VerifiedStream } from './verified-stream';
import { verifyEvent } from './verify-event';
import { WrongEvent, wrong } from './wrong';

export interface Verdict {
  /** How many events were found right, from the first on. */
  readonly events: number;
  readonly streams: number;
  readonly ledgerId: string | undefined;
  readonly firstWrong?: { readonly event: RecordedEvent; readonly sequence: number; readonly what: string };
}

export interface VerifyOptions {
  onProgress?(events: number): void;
  /** Memory for verified streams, in bytes; a log that needs more is read again in parts, never held. */
  readonly heldBytesMax?: number;
}

/** Short reads, so that the service beside is never held up. */
const PAGE = 500;
const HELD_BYTES_MAX = 256 * 1024 * 1024;

/**
 * Verifies the log in its own order, up to the event that is last when it starts; stops at the first wrong one. Each event
 * is held against its own stream, and then against what all events before it say of heads, settlements and books.
 */
export async function verifyLog(store: EventStore, options: VerifyOptions = {}): Promise<Verdict> {
  const held = holdStreams(options.heldBytesMax ?? HELD_BYTES_MAX);
  const audit = createSettlementAudit({ rootHasher: merkleRootHasher });
  const end = await store.head();
  const sizes = await signedSizes(store);
  let heads: VerifiedHeads | undefined;
  let [events, streams, ledgerId]: [number, number, string | undefined] = [0, 0, undefined];
  for await (const event of eventsUpTo(store, end?.cursor)) {
    try {
      if (events === 0) ledgerId = ledgerOpenedBy(event);
      const record = await verifyNext(store, held, event, ledgerId ?? '');
      heads ??= verifyHeads(ledgerId ?? '', sizes);
      heads.add(record);
      const difference = audit.add(events, record.envelope, record.event);
      if (difference) wrong(difference.what);
    } catch (cause) {
      if (!(cause instanceof WrongEvent)) throw cause;
      return { events, streams, ledgerId, firstWrong: { event, sequence: events, what: cause.message } };
    }
    if (event.revision === 0) streams += 1;
    events += 1;
    options.onProgress?.(events);
  }
  return { events, streams, ledgerId };
}

async function* eventsUpTo(store: EventStore, last: Cursor | undefined): AsyncGenerator<RecordedEvent> {
  let after = START;
  while (last !== undefined && after !== last) {
    // The embedded store answers within the turn: without a pause nobody else would ever have one.
    await breathe();
    const page = await store.readAll(after, PAGE);
    if (page.events.length === 0) throw new Error('the log became shorter while it was verified');
    for (const event of page.events) {
      yield event;
      after = event.cursor;
      if (after === last) return;
    }
  }
}

async function verifyNext(
  store: EventStore,
  held: HeldStreams,
  event: RecordedEvent,
  ledgerId: string,
): Promise<LedgerRecord> {
  const { stream } = event;
  const known = held.take(stream);
  const previous = known ?? (await verifiedBefore(store, event, ledgerId));
  if (known && event.revision <= known.revision) wrong(`revision ${event.revision} stands twice in the log`);
  const verified = verifyEvent(previous, event, ledgerId);
  held.put(stream, verified.stream);
  return verified.record;
}

/** A stream that is not held any more is verified once more, up to the event. */
async function verifiedBefore(store: EventStore, { stream, revision }: RecordedEvent, ledgerId: string) {
  let verified: VerifiedStream = beforeFirst();
  while (verified.revision + 1 < revision) {
    const from = verified.revision + 1;
    const page = await store.readStream(stream, from, Math.min(PAGE, revision - from));
    if (page.length === 0) wrong(`revision ${from} is missing`);
    for (const event of page) verified = verifyEvent(verified, event, ledgerId).stream;
  }
  return verified;
}
