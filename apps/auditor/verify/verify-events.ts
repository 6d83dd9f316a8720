import { createSettlementAudit } from '@domain';
import { merkleRootHasher } from '@event-store/stored-form';
import type { EventSource, SourceEvent } from './event.source';
import { createHeadsCheck, type HeadsGiven } from './heads/heads-check';
import { type HeldStreams, holdStreams } from './held-streams';
import { ledgerOpenedBy } from './ledger-opened-by';
import { beforeFirst, type VerifiedStream } from './verified-stream';
import { verifyEvent } from './verify-event';
import { WrongEvent, WrongSource, wrong } from './wrong';

export interface Verdict {
  /** How many events were found right, from the first on. */
  readonly events: number;
  readonly streams: number;
  readonly ledgerId: string | undefined;
  /** Lower-case hex, over those events. */
  readonly rootHash: string;
  /** How many signed heads the log and the caller have shown, all of them right. */
  readonly heads: number;
  readonly firstWrong?: { readonly event: SourceEvent; readonly sequence: number; readonly what: string };
  /** What is wrong with the whole, where no single event can be named for it. */
  readonly wrong: readonly string[];
}

export interface VerifyOptions {
  onProgress?(events: number): void;
  /** Memory for verified streams, in bytes; a log that needs more is read again in parts, never held. */
  readonly heldBytesMax?: number;
  readonly heads?: HeadsGiven;
}

const HELD_BYTES_MAX = 256 * 1024 * 1024;

/**
 * Verifies events in their own order, up to the one that is last when it starts; stops at the first wrong one. Each event
 * is held against its own stream, then against what all events before it say of settlements and books, and the whole
 * against every signed head that is in the log or was brought along.
 */
export async function verifyEvents(source: EventSource, options: VerifyOptions = {}): Promise<Verdict> {
  const held = holdStreams(options.heldBytesMax ?? HELD_BYTES_MAX);
  const audit = createSettlementAudit({ rootHasher: merkleRootHasher });
  const heads = createHeadsCheck(options.heads);
  let [events, streams, ledgerId]: [number, number, string | undefined] = [0, 0, undefined];
  const verdict = (more: Partial<Verdict> = {}): Verdict => ({
    ...{ events, streams, ledgerId, rootHash: heads.rootHash(), heads: heads.count(), wrong: [] },
    ...more,
  });

  try {
    for await (const page of source.pages()) {
      for (const event of page) {
        try {
          if (events === 0) {
            const opened = ledgerOpenedBy(event);
            ledgerId = opened.ledgerId;
            heads.open(opened);
          }
          const known = heldBefore(held, event);
          // Most streams are held, and to wait for nothing takes time too.
          const previous = known ?? (await verifiedBefore(source, event, ledgerId ?? ''));
          const { record, stream } = verifyEvent(previous, event, ledgerId ?? '');
          held.put(event.stream, stream);
          heads.add(record);
          const difference = audit.add(events, record.envelope, record.event);
          if (difference) wrong(difference.what);
        } catch (cause) {
          if (!(cause instanceof WrongEvent)) throw cause;
          return verdict({ firstWrong: { event, sequence: events, what: cause.message } });
        }
        if (event.revision === 0) streams += 1;
        events += 1;
      }
      options.onProgress?.(events);
    }
  } catch (cause) {
    if (!(cause instanceof WrongSource)) throw cause;
    return verdict({ wrong: [cause.message] });
  }
  return verdict({ wrong: heads.atEnd() });
}

/** Throws WrongEvent for what can be no next event of any stream. */
function heldBefore(held: HeldStreams, { fault, stream, revision }: SourceEvent): VerifiedStream | undefined {
  if (fault !== undefined) wrong(fault);
  const known = held.take(stream);
  if (known && revision <= known.revision) wrong(`revision ${revision} stands twice in the log`);
  return known;
}

const PAGE = 500;

/** A stream that is not held any more is verified once more, up to the event. */
async function verifiedBefore(source: EventSource, { stream, revision }: SourceEvent, ledgerId: string) {
  let verified: VerifiedStream = beforeFirst();
  while (verified.revision + 1 < revision) {
    const from = verified.revision + 1;
    const page = await source.readStream(stream, from, Math.min(PAGE, revision - from));
    if (page.length === 0) wrong(`revision ${from} is missing`);
    for (const event of page) verified = verifyEvent(verified, event, ledgerId).stream;
  }
  return verified;
}
